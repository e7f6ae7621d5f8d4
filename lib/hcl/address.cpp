#include "hcl/address.h"

#include "hcl/edit.h"
#include "hcl/parser.h"

#include <optional>

namespace sallyport::hcl {

namespace {

/// Reads an address with the tokens of HCL itself; what stands in quotes is a literal string of it.
class AddressReader
{
public:
    explicit AddressReader(const QString &text)
        : m_bytes(text.toUtf8())
    {
    }

    Result<Address> read()
    {
        Address address;
        while (address.empty() || m_at < m_bytes.size()) {
            const auto step = takes('[') ? bracket() : address.empty() || takes('.') ? name() : wrong();
            if (!step)
                return tl::unexpected(step.error());
            address.push_back(*step);
        }
        return address;
    }

private:
    bool takes(char c)
    {
        const bool isNext = m_at < m_bytes.size() && m_bytes[m_at] == c;
        m_at += isNext ? 1 : 0;
        return isNext;
    }

    Failure wrong() const
    {
        return fail(ErrorCode::Invalid,
            {QT_TRANSLATE_NOOP("Message", "the address is not understood from its character %1 on"),
                {qint64(m_at + 1)}},
            QString::fromUtf8(m_bytes),
            {QT_TRANSLATE_NOOP("Message",
                 "Write it like resource.vault_mount.kv.options.version, with [2] or [+] for an element and "
                 "[\"a.b\"] for a name that is none"),
                {}});
    }

    Result<Step> bracket()
    {
        if (takes('+'))
            return closed({Step::Kind::Append, {}, 0});
        if (m_at < m_bytes.size() && m_bytes[m_at] == '"') {
            const auto step = name();
            return step ? closed(*step) : step;
        }
        const qsizetype begin = m_at;
        while (m_at < m_bytes.size() && m_bytes[m_at] >= '0' && m_bytes[m_at] <= '9')
            ++m_at;
        bool isNumber = false;
        const qulonglong number = m_bytes.mid(begin, m_at - begin).toULongLong(&isNumber);
        return isNumber ? closed({Step::Kind::Number, {}, static_cast<std::size_t>(number)}) : wrong();
    }

    Result<Step> closed(const Step &step)
    {
        if (takes(']'))
            return step;
        return wrong();
    }

    Result<Step> name()
    {
        if (m_at < m_bytes.size() && m_bytes[m_at] == '"')
            return quotedName();
        qsizetype end = m_at;
        while (end < m_bytes.size() && m_bytes[end] != '.' && m_bytes[end] != '[')
            ++end;
        if (end == m_at)
            return wrong();
        const QString name = QString::fromUtf8(m_bytes.sliced(m_at, end - m_at));
        m_at = end;
        return Step{Step::Kind::Name, name, 0};
    }

    Result<Step> quotedName()
    {
        qsizetype end = m_at + 1;
        while (end < m_bytes.size() && m_bytes[end] != '"')
            end += m_bytes[end] == '\\' ? 2 : 1;
        if (end >= m_bytes.size())
            return wrong();
        const auto file = parse("_ = " + m_bytes.mid(m_at, end + 1 - m_at) + "\n");
        const auto text = file ? literalString(file->body().attributes[0].value) : std::nullopt;
        if (!text)
            return wrong();
        m_at = end + 1;
        return Step{Step::Kind::Name, *text, 0};
    }

    QByteArray m_bytes;
    qsizetype m_at = 0;
};

/// Where all steps but the last lead to: a body (block is nullptr for the file's), or an object or a list.
struct Place
{
    const Block *block = nullptr;
    const Expression *collection = nullptr;
};

/// Walks the steps of an address through a file.
class Walker
{
public:
    Walker(const File &file, const Address &address)
        : m_file(file)
        , m_address(address)
    {
    }

    /// The place that holds what the address names, and the index of the step that names it there.
    Result<Place> findPlace(std::size_t *last)
    {
        Place place;
        while (place.collection ? enterCollection(place) : enterBody(place))
            ;
        if (m_error)
            return tl::unexpected(*m_error);
        *last = m_at;
        return place;
    }

    /// The block that the address names as a whole, or nullptr.
    const Block *block()
    {
        Place place;
        while (m_at < m_address.size()) {
            const std::size_t before = m_at;
            if (place.collection || (!enterBody(place) && m_at == before) || m_error)
                return nullptr;
        }
        return place.collection ? nullptr : place.block;
    }

    Failure missing(std::size_t step) const
    {
        const Step &wanted = m_address[step];
        const QString name = wanted.kind == Step::Kind::Name     ? QStringLiteral("\"%1\"").arg(wanted.name)
                             : wanted.kind == Step::Kind::Number ? QStringLiteral("[%1]").arg(wanted.number)
                                                                 : QStringLiteral("[+]");
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "nothing is called %1 at step %2 of the address"), {name, qint64(step + 1)}},
            m_file.name(), {QT_TRANSLATE_NOOP("Message", "sallyport-cli hcl ranges lists what the file holds"), {}});
    }

private:
    const Step &step() const { return m_address[m_at]; }
    bool isLast() const { return m_at + 1 >= m_address.size(); }
    const Body &body(const Place &place) const { return place.block ? place.block->body : m_file.body(); }

    bool stop(std::size_t at)
    {
        m_error = missing(at).value();
        return false;
    }

    /// False on the last step, which stays untaken.
    bool enterBody(Place &place)
    {
        if (step().kind != Step::Kind::Name)
            return stop(m_at);
        if (const Attribute *attribute = body(place).attribute(step().name.toUtf8())) {
            if (isLast())
                return false;
            ++m_at;
            place.collection = collectionIn(attribute->value);
            return place.collection || stop(m_at);
        }
        if (const Block *found = takeBlock(body(place))) {
            place.block = found;
            return m_at < m_address.size();
        }
        return isLast() || m_error ? false : stop(m_at);
    }

    bool enterCollection(Place &place)
    {
        if (isLast())
            return false;
        const Expression *inner = nullptr;
        if (step().kind == Step::Kind::Name)
            inner = place.collection->item(step().name);
        else if (step().kind == Step::Kind::Number && place.collection->kind == Kind::Tuple &&
                 step().number < place.collection->operands.size())
            inner = &place.collection->operands[step().number];
        if (!inner)
            return stop(m_at);
        ++m_at;
        place.collection = collectionIn(*inner);
        return place.collection || stop(m_at);
    }

    /// The object or list that an expression is, or that it hands to a function of one argument.
    static const Expression *collectionIn(const Expression &expression)
    {
        if (expression.kind == Kind::Object || expression.kind == Kind::Tuple)
            return &expression;
        const bool wraps =
            (expression.kind == Kind::Call || expression.kind == Kind::Parentheses) && expression.operands.size() == 1;
        return wraps ? collectionIn(expression.operands[0]) : nullptr;
    }

    bool matches(const Block &block) const
    {
        if (block.type != step().name.toUtf8() || m_at + block.labels.size() >= m_address.size())
            return false;
        for (std::size_t i = 0; i < block.labels.size(); ++i) {
            const Step &label = m_address[m_at + 1 + i];
            if (label.kind != Step::Kind::Name || label.name != block.labels[i].text())
                return false;
        }
        return true;
    }

    /// The block that the next steps name, of those with the most labels; [n] tells several apart.
    const Block *takeBlock(const Body &body)
    {
        std::vector<const Block *> found;
        for (const Block &block : body.blocks) {
            if (!matches(block) || (!found.empty() && block.labels.size() < found.front()->labels.size()))
                continue;
            if (!found.empty() && block.labels.size() > found.front()->labels.size())
                found.clear();
            found.push_back(&block);
        }
        if (found.empty())
            return nullptr;
        m_at += 1 + found.front()->labels.size();
        const bool isNumbered = m_at < m_address.size() && step().kind == Step::Kind::Number;
        if (isNumbered && step().number < found.size())
            return found[m_address[m_at++].number];
        if (!isNumbered && found.size() == 1)
            return found.front();
        m_error = isNumbered ? missing(m_at).value() : ambiguous(found.size());
        return nullptr;
    }

    Error ambiguous(std::size_t count) const
    {
        return {ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "%1 blocks are called so"), {qint64(count)}},
            m_file.name(),
            {QT_TRANSLATE_NOOP("Message", "Tell them apart with [0], [1], … behind the last label"), {}}};
    }

    const File &m_file;
    const Address &m_address;
    std::size_t m_at = 0;
    std::optional<Error> m_error;
};

Result<QByteArray> setElement(
    const File &file, const Expression &collection, const Step &step, const QByteArray &expression)
{
    if (step.kind == Step::Kind::Name)
        return setObjectItem(file, collection, step.name, expression);
    if (step.kind == Step::Kind::Append || step.number == collection.operands.size())
        return appendListElement(file, collection, expression);
    return replaceListElement(file, collection, step.number, expression);
}

} // namespace

Result<Address> parseAddress(const QString &text)
{
    return AddressReader(text).read();
}

Result<QByteArray> setAt(const File &file, const Address &address, const QByteArray &expression)
{
    if (Walker(file, address).block())
        return fail(ErrorCode::Invalid,
            {QT_TRANSLATE_NOOP("Message", "the address names a block, which no expression can replace"), {}},
            file.name(), {QT_TRANSLATE_NOOP("Message", "Name an attribute of the block"), {}});
    std::size_t last = 0;
    Walker walker(file, address);
    const auto place = walker.findPlace(&last);
    if (!place)
        return tl::unexpected(place.error());
    if (place->collection)
        return setElement(file, *place->collection, address[last], expression);
    return setAttribute(file, place->block, address[last].name.toUtf8(), expression);
}

Result<QByteArray> removeAt(const File &file, const Address &address)
{
    if (const Block *block = Walker(file, address).block())
        return removeBlock(file, *block);
    std::size_t last = 0;
    Walker walker(file, address);
    const auto place = walker.findPlace(&last);
    if (!place)
        return tl::unexpected(place.error());
    const Step &step = address[last];
    if (!place->collection)
        return removeAttribute(file, place->block, step.name.toUtf8());
    if (step.kind == Step::Kind::Name)
        return removeObjectItem(file, *place->collection, step.name);
    return step.kind == Step::Kind::Number ? removeListElement(file, *place->collection, step.number)
                                           : walker.missing(last);
}

} // namespace sallyport::hcl
