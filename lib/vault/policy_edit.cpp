#include "vault/policy_edit.h"

#include "hcl/edit.h"
#include "vault/policy_compare.h"
#include "vault/policy_syntax.h"

#include <algorithm>

namespace sallyport::vault {

namespace {

using Kind = PolicyNode::Kind;

struct Splice
{
    ByteRange range;
    QByteArray text;
};

QByteArray lineEnd(const QByteArray &text)
{
    const qsizetype newline = text.indexOf('\n');
    return newline > 0 && text.at(newline - 1) == '\r' ? QByteArrayLiteral("\r\n") : QByteArrayLiteral("\n");
}

qsizetype lineBegin(const QByteArray &text, qsizetype offset)
{
    return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

qsizetype nextLine(const QByteArray &text, qsizetype offset)
{
    const qsizetype newline = text.indexOf('\n', offset);
    return newline < 0 ? text.size() : newline + 1;
}

QByteArray lineAt(const QByteArray &text, qsizetype offset)
{
    const qsizetype begin = lineBegin(text, offset);
    return text.mid(begin, nextLine(text, begin) - begin);
}

QByteArray indentation(const QByteArray &text, qsizetype offset)
{
    const QByteArray line = lineAt(text, offset);
    const auto end = std::find_if(line.begin(), line.end(), [](char c) { return c != ' ' && c != '\t'; });
    return line.left(end - line.begin());
}

bool startsItsLine(const QByteArray &text, qsizetype offset)
{
    const qsizetype begin = lineBegin(text, offset);
    return text.mid(begin, offset - begin).trimmed().isEmpty();
}

/// Nothing but white space or a comment follows on the line.
bool endsItsLine(const QByteArray &text, qsizetype offset)
{
    const QByteArray rest = text.mid(offset, nextLine(text, offset) - offset).trimmed();
    return rest.isEmpty() || rest.startsWith('#') || rest.startsWith("//");
}

QByteArray quoted(const QString &text)
{
    QByteArray escaped = text.toUtf8();
    escaped.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + escaped + '"';
}

/// Lines written at column 0 with plain line ends, as they stand at this indentation.
QByteArray fitted(QByteArray stanza, const QByteArray &indent, const QByteArray &eol)
{
    stanza = stanza.trimmed().replace("\r\n", "\n");
    QByteArrayList lines = stanza.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines.at(i).isEmpty())
            lines[i].prepend(indent);
    }
    return lines.join(eol);
}

Failure refused(const Message &what, const QString &path, const Message &advice = {})
{
    return fail(ErrorCode::Refused, what, path, advice);
}

/// The behind-the-comma offset after an element, or the element's end.
qsizetype behindComma(const QByteArray &text, const PolicyNode &element)
{
    PolicyLexer lexer(QByteArrayView(text).sliced(element.range.end), PolicyFormat::Hcl);
    const PolicyToken next = lexer.next();
    return next.type == PolicyToken::Type::Comma ? element.range.end + next.range.end : element.range.end;
}

/// A policy that is being edited: its tree, its meaning, and the splices so far.
class PolicyEditor
{
public:
    static Result<PolicyEditor> open(const QByteArray &text)
    {
        auto tree = parsePolicyTree(text);
        if (!tree)
            return Failure(tree.error());
        auto policy = parsePolicyText(text);
        if (!policy)
            return Failure(policy.error());
        if (tree->format == PolicyFormat::Json)
            return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "a policy in JSON is not edited"), {}}, {},
                {QT_TRANSLATE_NOOP("Message", "Change it by hand, or write it as HCL"), {}});
        return PolicyEditor(text, *std::move(tree), *std::move(policy));
    }

    const QByteArray &text() const { return m_text; }
    const PolicyText &policy() const { return m_policy; }
    void splice(ByteRange range, const QByteArray &text) { m_splices.push_back({range, text}); }

    std::vector<const PolicyItem *> stanzasOf(const QString &path) const
    {
        std::vector<const PolicyItem *> found;
        for (const PolicyItem &item : m_tree.items) {
            if (item.keys.front().text == QLatin1String("path") && item.keys.size() > 1 &&
                normalisedPath(item.keys.at(1).text) == normalisedPath(path))
                found.push_back(&item);
        }
        return found;
    }

    /// Applies the splices and proves that nothing but `touched` means anything else.
    Result<QByteArray> finish(const QStringList &touched) const
    {
        QByteArray edited = m_text;
        std::vector<Splice> splices = m_splices;
        std::sort(splices.begin(), splices.end(),
            [](const Splice &a, const Splice &b) { return a.range.begin > b.range.begin; });
        for (const Splice &splice : splices)
            edited.replace(splice.range.begin, splice.range.size(), splice.text);
        const auto after = parsePolicyText(edited);
        if (!after)
            return fail(ErrorCode::Refused,
                {QT_TRANSLATE_NOOP("Message", "the policy would not parse any more: %1"), {after.error().what}},
                after.error().subject);
        for (const PolicyDifference &difference : compare(m_policy, *after)) {
            if (!touched.contains(difference.path))
                return refused(
                    {QT_TRANSLATE_NOOP("Message", "the edit would change what stands around it"), {}}, difference.path);
        }
        return edited;
    }

private:
    PolicyEditor(const QByteArray &text, PolicyTree tree, PolicyText policy)
        : m_text(text)
        , m_tree(std::move(tree))
        , m_policy(std::move(policy))
    {
    }

    QByteArray m_text;
    PolicyTree m_tree;
    PolicyText m_policy;
    std::vector<Splice> m_splices;
};

/// The attribute of a stanza, or nullptr; of several the last.
const PolicyItem *attribute(const PolicyItem &stanza, QLatin1String name)
{
    const PolicyItem *found = nullptr;
    for (const PolicyItem &item : stanza.value.items) {
        if (item.keys.front().text == name)
            found = &item;
    }
    return found;
}

QByteArray listText(const QStringList &capabilities)
{
    QByteArrayList texts;
    for (const QString &capability : capabilities)
        texts.push_back(quoted(capability));
    return '[' + texts.join(", ") + ']';
}

Result<std::vector<const PolicyItem *>> existing(const PolicyEditor &editor, const QString &path)
{
    auto stanzas = editor.stanzasOf(path);
    if (stanzas.empty())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the policy has no path \"%1\""), {path}}, path,
            {QT_TRANSLATE_NOOP("Message", "Add a stanza for it"), {}});
    return stanzas;
}

void appendElement(PolicyEditor &editor, const PolicyNode &list, const QByteArray &element)
{
    const QByteArray &text = editor.text();
    const qsizetype closer = list.range.end - 1;
    if (list.elements.empty())
        return editor.splice({closer, closer}, element);
    const PolicyNode &last = list.elements.back();
    const qsizetype end = behindComma(text, last);
    const bool hasComma = end != last.range.end;
    if (!startsItsLine(text, closer) || !startsItsLine(text, last.range.begin))
        return editor.splice({end, end}, (hasComma ? " " : ", ") + element);
    // Behind the whole line, so that a comment on it stays with its element.
    qsizetype lineContentEnd = nextLine(text, end);
    while (lineContentEnd > end && (text.at(lineContentEnd - 1) == '\n' || text.at(lineContentEnd - 1) == '\r'))
        --lineContentEnd;
    const QByteArray comment = text.mid(end, lineContentEnd - end);
    const QByteArray newLine = lineEnd(text) + indentation(text, last.range.begin) + element;
    editor.splice({end, lineContentEnd}, (hasComma ? "" : ",") + comment + newLine + (hasComma ? "," : ""));
}

void removeElement(PolicyEditor &editor, const PolicyNode &list, size_t index)
{
    const QByteArray &text = editor.text();
    const PolicyNode &element = list.elements.at(index);
    const bool isLast = index + 1 == list.elements.size();
    const qsizetype end = behindComma(text, element);
    if (startsItsLine(text, element.range.begin) && endsItsLine(text, end))
        return editor.splice({lineBegin(text, element.range.begin), nextLine(text, end)}, {});
    if (!isLast)
        return editor.splice({element.range.begin, list.elements.at(index + 1).range.begin}, {});
    const qsizetype begin = index > 0 ? list.elements.at(index - 1).range.end : element.range.begin;
    editor.splice({begin, element.range.end}, {});
}

/// The old attribute, written out as a list with another set of capabilities.
void writeOutOldPolicy(PolicyEditor &editor, const PolicyItem &item, const QStringList &capabilities)
{
    editor.splice(item.range, "capabilities = " + listText(capabilities));
}

void addToStanza(PolicyEditor &editor, const PolicyItem &stanza, const QString &capability)
{
    const QByteArray &text = editor.text();
    if (const PolicyItem *list = attribute(stanza, QLatin1String("capabilities"));
        list && list->value.kind == Kind::List)
        return appendElement(editor, list->value, quoted(capability));
    if (const PolicyItem *old = attribute(stanza, QLatin1String("policy"))) {
        const QStringList had = editor.policy().stanzasOf(stanza.keys.at(1).text).front()->grant.capabilities;
        return writeOutOldPolicy(editor, *old, had + QStringList(capability));
    }
    const qsizetype inside = stanza.value.range.begin + 1;
    const QByteArray attributeText = "capabilities = " + listText({capability});
    if (text.mid(inside, stanza.value.range.end - inside).contains('\n'))
        return editor.splice(
            {inside, inside}, lineEnd(text) + indentation(text, stanza.range.begin) + "  " + attributeText);
    editor.splice({inside, inside}, ' ' + attributeText + (stanza.value.items.empty() ? " " : ""));
}

/// Comment lines directly above belong to what they stand above.
qsizetype withCommentsAbove(const QByteArray &text, qsizetype offset)
{
    qsizetype begin = lineBegin(text, offset);
    while (begin > 0) {
        const QByteArray above = lineAt(text, begin - 1).trimmed();
        if (!above.startsWith('#') && !above.startsWith("//"))
            break;
        begin = lineBegin(text, begin - 1);
    }
    return begin;
}

void removeItem(PolicyEditor &editor, const PolicyItem &item)
{
    const QByteArray &text = editor.text();
    if (!startsItsLine(text, item.range.begin) || !endsItsLine(text, item.range.end))
        return editor.splice(item.range, {});
    qsizetype begin = withCommentsAbove(text, item.range.begin);
    qsizetype end = nextLine(text, item.range.end);
    const bool isEmptyAbove = begin > 0 && lineAt(text, begin - 1).trimmed().isEmpty();
    const bool isEmptyBelow = end >= text.size() || lineAt(text, end).trimmed().isEmpty();
    if (isEmptyAbove && isEmptyBelow)
        begin = lineBegin(text, begin - 1);
    else if (begin == 0 && isEmptyBelow)
        end = nextLine(text, end);
    editor.splice({begin, end}, {});
}

/// The one stanza that a new text holds.
Result<PolicyStanza> onlyStanza(const QByteArray &text)
{
    const auto policy = parsePolicyText(text);
    if (!policy)
        return Failure(policy.error());
    if (policy->format != PolicyFormat::Hcl || policy->stanzas.size() != 1)
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "the new text is not one path \"…\" { … }"), {}});
    return policy->stanzas.front();
}

} // namespace

Result<QByteArray> addCapability(const QByteArray &text, const QString &path, const QString &capability)
{
    auto editor = PolicyEditor::open(text);
    if (!editor)
        return Failure(editor.error());
    const auto stanzas = existing(*editor, path);
    if (!stanzas)
        return Failure(stanzas.error());
    if (!capabilityNames().contains(capability))
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "there is no capability \"%1\""), {capability}},
            path, {QT_TRANSLATE_NOOP("Message", "Known are %1"), {capabilityNames().join(QStringLiteral(", "))}});
    const auto written = editor->policy().stanzasOf(path);
    const auto has = [&](const QString &name) {
        return std::any_of(written.begin(), written.end(),
            [&](const PolicyStanza *stanza) { return stanza->grant.capabilities.contains(name); });
    };
    if (has(capability))
        return text;
    if (has(QStringLiteral("deny")))
        return refused({QT_TRANSLATE_NOOP("Message", "the path is denied, and deny wins over everything else"), {}},
            path, {QT_TRANSLATE_NOOP("Message", "Replace the stanza"), {}});
    const auto withList = std::find_if(stanzas->begin(), stanzas->end(), [](const PolicyItem *stanza) {
        return attribute(*stanza, QLatin1String("capabilities")) || attribute(*stanza, QLatin1String("policy"));
    });
    addToStanza(*editor, withList == stanzas->end() ? *stanzas->front() : **withList, capability);
    return editor->finish({normalisedPath(path)});
}

Result<QByteArray> removeCapability(const QByteArray &text, const QString &path, const QString &capability)
{
    auto editor = PolicyEditor::open(text);
    if (!editor)
        return Failure(editor.error());
    const auto stanzas = existing(*editor, path);
    if (!stanzas)
        return Failure(stanzas.error());
    const auto written = editor->policy().stanzasOf(path);
    QStringList left;
    bool had = false;
    for (size_t i = 0; i < stanzas->size(); ++i) {
        QStringList capabilities = written.at(i)->grant.capabilities;
        const bool holds = capabilities.removeAll(capability) > 0;
        left += capabilities;
        had = had || holds;
        if (!holds)
            continue;
        for (const PolicyItem &item : stanzas->at(i)->value.items) {
            if (item.keys.front().text == QLatin1String("policy"))
                writeOutOldPolicy(*editor, item, capabilities);
            if (item.keys.front().text != QLatin1String("capabilities"))
                continue;
            for (size_t element = 0; element < item.value.elements.size(); ++element) {
                if (item.value.elements.at(element).text == capability)
                    removeElement(*editor, item.value, element);
            }
        }
    }
    if (!had)
        return text;
    if (left.isEmpty())
        return refused(
            {QT_TRANSLATE_NOOP("Message", "it is the last capability of the path, and a path without any hides what a "
                                          "wider path grants"),
                {}},
            path, {QT_TRANSLATE_NOOP("Message", "Remove the stanza, or let it say deny"), {}});
    return editor->finish({normalisedPath(path)});
}

QByteArray stanzaText(const QString &path, const QStringList &capabilities)
{
    return "path " + quoted(path) + " {\n  capabilities = " + listText(capabilities) + "\n}";
}

Result<QByteArray> appendStanza(const QByteArray &text, const QByteArray &stanza)
{
    auto editor = PolicyEditor::open(text);
    if (!editor)
        return Failure(editor.error());
    const auto added = onlyStanza(stanza);
    if (!added)
        return Failure(added.error());
    const auto present = editor->policy().stanzasOf(added->path);
    if (std::any_of(
            present.begin(), present.end(), [&](const PolicyStanza *other) { return other->grant == added->grant; }))
        return text;
    if (!present.empty())
        return refused({QT_TRANSLATE_NOOP("Message", "the policy already has a stanza for this path"), {}}, added->path,
            {QT_TRANSLATE_NOOP("Message", "Edit that stanza"), {}});
    const QByteArray eol = lineEnd(text);
    const auto &stanzas = editor->policy().stanzas;
    const QByteArray indent = stanzas.empty() ? QByteArray() : indentation(text, stanzas.back().range.begin);
    QByteArray before = text.isEmpty() || text.endsWith('\n') ? QByteArray() : eol;
    if (!text.trimmed().isEmpty() && !text.endsWith("\n\n") && !text.endsWith("\n\r\n"))
        before += eol;
    const bool endsLine = text.isEmpty() || text.endsWith('\n');
    editor->splice({text.size(), text.size()}, before + indent + fitted(stanza, indent, eol) + (endsLine ? eol : ""));
    return editor->finish({added->path});
}

Result<QByteArray> replaceStanza(const QByteArray &text, const QString &path, const QByteArray &stanza)
{
    auto editor = PolicyEditor::open(text);
    if (!editor)
        return Failure(editor.error());
    const auto stanzas = existing(*editor, path);
    if (!stanzas)
        return Failure(stanzas.error());
    const auto added = onlyStanza(stanza);
    if (!added)
        return Failure(added.error());
    if (added->path != normalisedPath(path) && !editor->policy().stanzasOf(added->path).empty())
        return refused({QT_TRANSLATE_NOOP("Message", "the policy already has a stanza for this path"), {}}, added->path,
            {QT_TRANSLATE_NOOP("Message", "Edit that stanza"), {}});
    const PolicyItem &first = *stanzas->front();
    editor->splice(first.range, fitted(stanza, indentation(text, first.range.begin), lineEnd(text)));
    for (size_t i = 1; i < stanzas->size(); ++i)
        removeItem(*editor, *stanzas->at(i));
    return editor->finish({normalisedPath(path), added->path});
}

Result<QByteArray> removeStanza(const QByteArray &text, const QString &path)
{
    auto editor = PolicyEditor::open(text);
    if (!editor)
        return Failure(editor.error());
    for (const PolicyItem *stanza : editor->stanzasOf(path))
        removeItem(*editor, *stanza);
    return editor->finish({normalisedPath(path)});
}

Result<QByteArray> narrowPath(const QByteArray &text, const QString &path, const QString &narrower)
{
    auto editor = PolicyEditor::open(text);
    if (!editor)
        return Failure(editor.error());
    const bool isPresent = !editor->policy().stanzasOf(narrower).empty();
    if (isPresent && editor->stanzasOf(path).empty())
        return text;
    const auto stanzas = existing(*editor, path);
    if (!stanzas)
        return Failure(stanzas.error());
    if (normalisedPath(path) == normalisedPath(narrower))
        return text;
    if (!covers(path, narrower))
        return refused({QT_TRANSLATE_NOOP("Message", "\"%1\" is not narrower than \"%2\""), {narrower, path}}, path);
    if (isPresent)
        return refused({QT_TRANSLATE_NOOP("Message", "the policy already has a stanza for \"%1\""), {narrower}},
            narrower, {QT_TRANSLATE_NOOP("Message", "Edit that stanza, and remove the wider one"), {}});
    for (const PolicyItem *stanza : *stanzas)
        editor->splice(stanza->keys.at(1).range, quoted(narrower));
    return editor->finish({normalisedPath(path), normalisedPath(narrower)});
}

Result<ByteRange> policyHeredoc(const hcl::File &file, const hcl::Expression &value)
{
    const QString at = hcl::locate(file, value.range.begin).toString();
    if (value.kind != hcl::Kind::Template || value.quoting == hcl::Quoting::Quoted)
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the policy's text is not in a heredoc"), {}}, at,
            {QT_TRANSLATE_NOOP("Message", "Move it into a heredoc or a file of its own"), {}});
    for (const hcl::Expression &part : value.operands) {
        if (part.kind == hcl::Kind::IfDirective || part.kind == hcl::Kind::ForDirective)
            return fail(ErrorCode::Refused,
                {QT_TRANSLATE_NOOP("Message", "a %{…} directive decides what the policy says"), {}}, at,
                {QT_TRANSLATE_NOOP("Message", "Change it by hand"), {}});
    }
    QByteArray text = file.text(value.range).toByteArray();
    const qsizetype first = text.indexOf('\n') + 1;
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    const ByteRange inside{value.range.begin + first, value.range.begin + text.lastIndexOf('\n') + 1};
    if (const auto policy = parsePolicyText(file.text(inside).toByteArray()); !policy)
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "the heredoc's lines are not a policy as they stand: %1"),
                {policy.error().what}},
            at, {QT_TRANSLATE_NOOP("Message", "Change it by hand"), {}});
    return inside;
}

Result<QByteArray> editPolicyHeredoc(const hcl::File &file, const hcl::Expression &value, const PolicyEdit &edit)
{
    const auto inside = policyHeredoc(file, value);
    if (!inside)
        return Failure(inside.error());
    const QByteArray before = file.text(*inside).toByteArray();
    const auto after = edit(before);
    if (!after)
        return Failure(after.error());
    if (*after == before)
        return file.bytes();
    if (after->count("${") != before.count("${") || after->count("%{") != before.count("%{"))
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "the new text would be a template for Terraform"), {}},
            hcl::locate(file, value.range.begin).toString());
    // The heredoc's text is all that an edit touches; the smallest piece of it that differs is spliced.
    qsizetype same = 0;
    while (same < std::min(before.size(), after->size()) && before.at(same) == after->at(same))
        ++same;
    const ByteRange tail{inside->begin + same, inside->end};
    return hcl::replace(file, tail, after->mid(same));
}

} // namespace sallyport::vault
