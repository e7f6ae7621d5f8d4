#include "terraform/declarations.h"

#include "terraform/consumers.h"
#include "terraform/entry.h"
#include "terraform/literals.h"
#include "terraform/paths.h"
#include "terraform/secret_names.h"
#include "terraform/shape.h"

#include <QRegularExpression>

#include <algorithm>

namespace sallyport::terraform {

using hcl::Value;

namespace {

QString withoutSlashes(const QString &path)
{
    qsizetype begin = 0;
    qsizetype end = path.size();
    while (begin < end && path[begin] == QLatin1Char('/'))
        ++begin;
    while (end > begin && path[end - 1] == QLatin1Char('/'))
        --end;
    return path.mid(begin, end - begin);
}

/// A value as people read it: lists with commas, maps as a = b.
QString textOf(const Value &value)
{
    if (value.isSequence() || value.isMap()) {
        QStringList parts;
        for (size_t i = 0; i < value.elements.size(); ++i)
            parts.push_back(
                (value.isMap() ? value.keys[i] + QStringLiteral(" = ") : QString()) + textOf(value.elements[i]));
        return parts.join(QStringLiteral(", "));
    }
    return value.text;
}

/// The block of this type inside a body, as an address in the same file.
BlockAt inner(BlockAt block, QByteArrayView type)
{
    return {block.file, block.block->body.block(type)};
}

/// Reads one instance of one block.
class InstanceReader
{
public:
    InstanceReader(const Reading &reading, const Frame &frame, BlockAt resource, const Repetition &repetition)
        : m_reading(reading)
        , m_frame(frame)
        , m_resource(resource)
        , m_repetition(repetition)
        , m_shape(*shapeOf(resource.block->label(0)))
    {
    }

    FedDeclaration read()
    {
        readIdentity();
        readNames();
        for (const QByteArray &setting : m_shape.settings)
            readSetting(setting);
        readMetadata();
        readValue(m_resource);
        readStyle();
        noteReadOnly();
        FedDeclaration fed{std::move(m_declaration), std::move(m_feeds), reference(), {}};
        if (m_shape.joins)
            fed.owners = owners();
        return fed;
    }

private:
    ExpressionAt attribute(QByteArrayView name) const { return m_resource.attribute(name); }
    Value evaluate(const ExpressionAt &expression) const { return m_frame.evaluate(expression, m_repetition); }

    void readIdentity()
    {
        m_declaration.type = m_resource.block->label(0);
        m_declaration.address = m_frame.address() + m_declaration.type + QLatin1Char('.') + m_resource.block->label(1) +
                                m_repetition.suffix();
        m_declaration.at = m_resource.at();
        m_declaration.block = placeOf(*m_resource.file, m_resource.block->range).range;
        m_declaration.root = m_reading.root;
        m_declaration.variant = m_reading.variant;
        m_declaration.instanceKeys = instanceKeys();
        m_declaration.backend = m_shape.backend;
    }

    QStringList instanceKeys() const
    {
        QStringList keys;
        if (m_repetition.kind == Repetition::Kind::ForEach)
            keys.push_back(m_repetition.key);
        for (const Frame *frame = &m_frame; frame->caller(); frame = frame->caller()) {
            if (frame->callRepetition().kind == Repetition::Kind::ForEach)
                keys.push_front(frame->callRepetition().key);
        }
        return keys;
    }

    void addUnresolved(const QString &name, const ExpressionAt &expression, const Message &reason)
    {
        const bool couldBeSecret = name == m_declaration.valueAttribute;
        m_declaration.unresolved.push_back(
            {name, couldBeSecret ? paintedText(*expression.file, *expression.expression) : expression.text(), reason,
                expression.at()});
    }

    /// Empty when it is absent or cannot be known; the latter is noted.
    QString text(const char *name)
    {
        const ExpressionAt expression = attribute(name);
        if (!expression) {
            m_declaration.unresolved.push_back({QLatin1String(name), {},
                {QT_TRANSLATE_NOOP("Message", "the block does not set %1"), {QString(QLatin1String(name))}},
                m_declaration.at});
            return {};
        }
        const Value value = evaluate(expression);
        if (const Value *unknown = value.firstUnknown())
            addUnresolved(QLatin1String(name), expression, unknown->reason);
        return value.isWhollyKnown() ? textOf(value) : QString();
    }

    QString reference() const
    {
        QString text = m_frame.address() + m_resource.block->label(0) + QLatin1Char('.') + m_resource.block->label(1);
        return m_repetition.kind == Repetition::Kind::Once ? text : text + QLatin1Char('.') + m_repetition.key;
    }

    /// "x.id" refers to x; where the instance is not known, x alone is found.
    QStringList owners() const
    {
        QStringList references;
        const ExpressionAt expression = attribute(m_shape.name);
        for (const Feed &feed : expression ? feedsOf({&m_frame, &m_repetition, expression, {}}) : std::vector<Feed>()) {
            if (feed.kind == ValueSource::Attribute)
                references += QStringList{feed.address.left(feed.address.lastIndexOf(QLatin1Char('.'))), feed.address};
        }
        return references;
    }

    void noteReadOnly()
    {
        for (const QString &file : {m_declaration.at.file, m_declaration.place.file}) {
            if (isJson(file) && m_declaration.readOnly.isEmpty())
                m_declaration.readOnly = {
                    QT_TRANSLATE_NOOP("Message", "%1 is JSON, which is read and never edited"), {file}};
        }
    }

    void readNames()
    {
        if (m_shape.mount)
            m_declaration.mount = mount();
        if (!attribute(m_shape.name) && attribute("name_prefix"))
            addUnresolved(QLatin1String(m_shape.name), attribute("name_prefix"),
                {QT_TRANSLATE_NOOP("Message", "name_prefix gets a random end when Terraform runs"), {}});
        else
            m_declaration.name = withoutSlashes(text(m_shape.name));
        if (m_shape.joins)
            readOwnerName();
        if (m_shape.nameHoldsMount)
            splitMount();
        if (isMetadataEndpoint(*m_resource.file, *m_resource.block))
            splitMetadataPath();
    }

    /// "airflow/metadata/prod/x" manages the metadata of prod/x in the mount airflow.
    void splitMetadataPath()
    {
        const QString path = m_declaration.name;
        const QString between = QStringLiteral("/metadata/");
        const qsizetype at = path.indexOf(between);
        if (at <= 0)
            return;
        m_declaration.mount = path.left(at);
        m_declaration.name = path.mid(at + between.size());
    }

    QString mount()
    {
        const ExpressionAt expression = attribute(m_shape.mount);
        if (m_shape.defaultMount && !expression)
            return QLatin1String(m_shape.defaultMount);
        if (m_shape.backend != Backend::Azure || !expression)
            return withoutSlashes(text(m_shape.mount));
        const QString name = vaultNamed(expression);
        return name.isEmpty() ? withoutSlashes(text(m_shape.mount)).section(QLatin1Char('/'), -1) : name;
    }

    /// azurerm_key_vault.x.id and data.azurerm_key_vault.x.id stand for the vault that these blocks name.
    QString vaultNamed(const ExpressionAt &expression) const
    {
        const QStringList names = hcl::traversal(*expression.expression).value_or(QStringList());
        const bool isData = names.value(0) == QLatin1String("data");
        const Directory::Blocks &blocks = isData ? m_frame.directory().data : m_frame.directory().resources;
        const auto found = blocks.find(names.value(isData ? 1 : 0) + QLatin1Char('.') + names.value(isData ? 2 : 1));
        const ExpressionAt name = found == blocks.end() ? ExpressionAt() : found->second.attribute("name");
        const Value value = name ? m_frame.evaluate(name) : Value::null();
        return value.isString() ? value.text : QString();
    }

    /// A name as the cloud writes it: an ARN, or projects/P/secrets/S.
    void readOwnerName()
    {
        static const QRegularExpression arn(
            QStringLiteral("^arn:[^:]+:secretsmanager:[^:]*:[^:]*:secret:(.+?)(-[A-Za-z0-9]{6})?$"));
        static const QRegularExpression resource(QStringLiteral("^projects/([^/]+)/secrets/([^/]+)$"));
        if (const auto match = arn.match(m_declaration.name); match.hasMatch())
            m_declaration.name = match.captured(1);
        if (const auto match = resource.match(m_declaration.name); match.hasMatch()) {
            m_declaration.mount = match.captured(1);
            m_declaration.name = match.captured(2);
        }
    }

    void splitMount()
    {
        const QString path = m_declaration.name;
        const auto declared = std::find_if(m_reading.mounts.begin(), m_reading.mounts.end(),
            [&](const QString &mount) { return path.startsWith(mount + QLatin1Char('/')); });
        const qsizetype length = declared == m_reading.mounts.end() ? path.indexOf(QLatin1Char('/')) : declared->size();
        if (length <= 0)
            return;
        m_declaration.mount = path.left(length);
        m_declaration.name = path.mid(length + 1);
    }

    void readSetting(const QByteArray &name)
    {
        const qsizetype dot = name.indexOf('.');
        const BlockAt block = dot < 0 ? m_resource : inner(m_resource, name.left(dot));
        const ExpressionAt expression = block ? block.attribute(name.mid(dot + 1)) : ExpressionAt();
        if (!expression)
            return;
        const QString setting = QString::fromUtf8(name);
        const Value value = evaluate(expression);
        if (const Value *unknown = value.firstUnknown())
            addUnresolved(setting, expression, unknown->reason);
        else if (!value.isNull())
            m_declaration.settings.insert(setting, textOf(value));
        if (const auto literal = editableLiteral(m_frame, expression, m_repetition))
            m_declaration.settingLiterals.insert(setting, *literal);
    }

    void readMetadata()
    {
        const bool isEndpoint = isMetadataEndpoint(*m_resource.file, *m_resource.block);
        const BlockAt metadata = inner(m_resource, "custom_metadata");
        const ExpressionAt inBlock = metadata ? metadata.attribute("data") : ExpressionAt();
        const ExpressionAt labels = m_shape.labels ? attribute(m_shape.labels) : inBlock;
        const ExpressionAt expression = isEndpoint ? attribute("data_json") : labels;
        if (!expression)
            return;
        Value value = evaluate(expression);
        if (const Value *inside = isEndpoint ? value.find(QStringLiteral("custom_metadata")) : nullptr)
            value = Value(*inside);
        for (size_t i = 0; i < value.keys.size(); ++i) {
            if (value.elements[i].isWhollyKnown())
                m_declaration.customMetadata.insert(value.keys[i], textOf(value.elements[i]));
        }
        if (const Value *unknown = value.firstUnknown())
            addUnresolved(m_shape.labels ? QLatin1String(m_shape.labels) : QStringLiteral("custom_metadata"),
                expression, unknown->reason);
    }

    /// The first value attribute of this block, or of a block inside (a connection has it in `postgresql { … }`).
    void readValue(BlockAt block)
    {
        for (const QByteArray &name : m_shape.values) {
            if (const ExpressionAt expression = block.attribute(name)) {
                readValueAttribute(block, name, expression);
                return;
            }
        }
        for (const hcl::Block &nested : block.block->body.blocks) {
            if (m_declaration.valueAttribute.isEmpty())
                readValue({block.file, &nested});
        }
    }

    void readValueAttribute(BlockAt block, const QByteArray &name, const ExpressionAt &expression)
    {
        m_declaration.valueAttribute = QString::fromUtf8(name);
        const Part whole{&m_frame, &m_repetition, expression, {}};
        const Keys keys = keysOf(whole);
        m_declaration.keys = keys.names;
        m_declaration.allKeysKnown = keys.areAll;
        classify(whole, name.endsWith("_wo"));
        if (const ExpressionAt version = block.attribute(name + "_version"))
            readVersion(QString::fromUtf8(name + "_version"), version);
    }

    void readVersion(const QString &name, const ExpressionAt &expression)
    {
        m_declaration.version = editableLiteral(m_frame, expression, m_repetition);
        if (m_declaration.version)
            return;
        const Value value = evaluate(expression);
        const Value *unknown = value.firstUnknown();
        const Message known =
            isJson(value.origin.file)
                ? Message{QT_TRANSLATE_NOOP("Message", "it stands in %1, and JSON is never edited"),
                      {value.origin.file}}
                : Message{QT_TRANSLATE_NOOP("Message", "it is computed, so no single literal could be raised"), {}};
        addUnresolved(name, expression, unknown ? unknown->reason : known);
    }

    /// The keys that sound secret decide where the value comes from; the others only when there is none of them.
    void classify(const Part &whole, bool isWriteOnly)
    {
        std::vector<Feed> feeds;
        bool hasLiteral = false;
        bool hasUnknown = false;
        for (const QString &key : decisiveKeys())
            classifyPart(whole, key, feeds, hasLiteral, hasUnknown);
        if (m_declaration.keys.isEmpty() || (!m_declaration.allKeysKnown && feeds.empty()))
            classifyPart(whole, {}, feeds, hasLiteral, hasUnknown);
        for (const Feed &feed : feedsOf(whole)) {
            const QString variable = feed.expression.mid(4).section(QLatin1Char('['), 0, 0);
            if (feed.kind == ValueSource::Variable && !m_declaration.variables.contains(variable))
                m_declaration.variables.push_back(variable);
        }
        m_feeds = feeds;
        chooseSource(feeds, hasLiteral, hasUnknown);
        if (m_declaration.source == ValueSource::Unknown) {
            const Value value = evaluate(whole.expression);
            const Value *unknown = value.firstUnknown();
            addUnresolved(m_declaration.valueAttribute, whole.expression,
                unknown ? unknown->reason
                        : Message{QT_TRANSLATE_NOOP("Message", "what feeds it could not be followed"), {}});
        }
        if (!isWriteOnly && m_declaration.source != ValueSource::Literal)
            m_declaration.source = ValueSource::InState;
    }

    QStringList decisiveKeys() const
    {
        QStringList secret;
        std::copy_if(m_declaration.keys.begin(), m_declaration.keys.end(), std::back_inserter(secret),
            [](const QString &key) { return soundsSecret(key); });
        return secret.isEmpty() ? m_declaration.keys : secret;
    }

    void classifyPart(
        const Part &whole, const QString &key, std::vector<Feed> &feeds, bool &hasLiteral, bool &hasUnknown) const
    {
        Part part = whole;
        if (!key.isEmpty())
            part.path = {key};
        const std::vector<Feed> found = feedsOf(part);
        for (const Feed &feed : found) {
            if (std::find(feeds.begin(), feeds.end(), feed) == feeds.end())
                feeds.push_back(feed);
        }
        if (!found.empty())
            return;
        const Value value = evaluate(whole.expression);
        const Value *element = value.isMap() && !key.isEmpty() ? value.find(key) : &value;
        (element && element->isWhollyKnown() ? hasLiteral : hasUnknown) = true;
    }

    void chooseSource(const std::vector<Feed> &feeds, bool hasLiteral, bool hasUnknown)
    {
        for (const ValueSource kind :
            {ValueSource::Unknown, ValueSource::GeneratedHere, ValueSource::Variable, ValueSource::Attribute}) {
            const auto feed =
                std::find_if(feeds.begin(), feeds.end(), [&](const Feed &candidate) { return candidate.kind == kind; });
            if (feed == feeds.end())
                continue;
            m_declaration.source = kind;
            if (kind != ValueSource::Unknown)
                m_declaration.sourceExpression = feed->expression;
            return;
        }
        m_declaration.source = hasUnknown   ? ValueSource::Unknown
                               : hasLiteral ? ValueSource::Literal
                                            : ValueSource::None;
    }

    /// A module with one secret in it is a way to declare a secret: then its call is what one would copy.
    void readStyle()
    {
        m_declaration.place = placeOf(*m_resource.file, m_resource.block->range);
        if (m_repetition.kind == Repetition::Kind::ForEach)
            setEntry(m_repetition);
        else if (m_repetition.kind == Repetition::Kind::Count)
            m_declaration.style = Style::CountIndex;
        else if (m_frame.caller() && isOnlySecret())
            setCall();
    }

    void setCall()
    {
        const BlockAt call = m_frame.call();
        m_declaration.style = Style::ModuleCall;
        m_declaration.place = placeOf(*call.file, call.block->range);
        if (m_frame.callRepetition().kind == Repetition::Kind::ForEach)
            setEntry(m_frame.callRepetition());
    }

    void setEntry(const Repetition &repetition)
    {
        m_declaration.style = Style::ForEachEntry;
        const hcl::File *file = m_frame.fileNamed(repetition.value.origin.file);
        const auto range = file ? entryAround(file->body(), repetition.value.origin.range) : std::nullopt;
        if (range)
            m_declaration.place = placeOf(*file, *range);
    }

    bool isOnlySecret() const
    {
        const Directory::Blocks &resources = m_frame.directory().resources;
        return std::count_if(resources.begin(), resources.end(),
                   [&](const auto &resource) { return resource.second.block->label(0) == m_declaration.type; }) == 1;
    }

    const Reading &m_reading;
    const Frame &m_frame;
    BlockAt m_resource;
    const Repetition &m_repetition;
    const Shape &m_shape;
    Declaration m_declaration;
    std::vector<Feed> m_feeds;
};

} // namespace

FedDeclaration readDeclaration(
    const Reading &reading, const Frame &frame, BlockAt resource, const Repetition &repetition)
{
    return InstanceReader(reading, frame, resource, repetition).read();
}

FedDeclaration readUnknownInstances(
    const Reading &reading, const Frame &frame, BlockAt resource, const Repetitions &repetitions)
{
    FedDeclaration fed = readDeclaration(reading, frame, resource, {});
    Declaration &declaration = fed.declaration;
    const bool isCount = bool(resource.attribute("count"));
    declaration.style = isCount ? Style::CountIndex : Style::ForEachEntry;
    declaration.unresolved.insert(
        declaration.unresolved.begin(), {isCount ? QStringLiteral("count") : QStringLiteral("for_each"),
                                            paintedText(*repetitions.over.file, *repetitions.over.expression),
                                            repetitions.unknown->reason, repetitions.over.at()});
    return fed;
}

} // namespace sallyport::terraform
