#include "hcl/edit_parts.h"
#include "hcl/lexer.h"

#include <algorithm>

namespace sallyport::hcl {

namespace {

/// The items of an object as key and value; the elements of a list without a key.
std::vector<Entry> entriesOf(const Expression &collection)
{
    std::vector<Entry> entries;
    const List<Expression> &operands = collection.operands;
    if (collection.kind == Kind::Object) {
        for (std::size_t i = 0; i + 1 < operands.size(); i += 2)
            entries.push_back({operands[i].range, operands[i + 1].range});
    } else {
        for (const Expression &element : operands)
            entries.push_back({{element.range.begin, element.range.begin}, element.range});
    }
    return entries;
}

/// Behind the comma that follows an entry, if there is one.
std::optional<qsizetype> commaBehind(const File &file, const Entry &entry)
{
    const Lexeme next = Lexer(file.bytes()).next(entry.value.end, Lexer::Newlines::AreSpace);
    return next.type == TokenType::Comma ? std::optional(next.end()) : std::nullopt;
}

/// Whether each entry has lines of its own, and so has the closing bracket.
bool isOverLines(const File &file, const Expression &collection, const Entry &last)
{
    const Layout layout(file);
    return layout.startsItsLine(collection.range.end - 1) && layout.startsItsLine(last.key.begin);
}

/// Takes an entry out of "{a = 1, b = 2}" or "[1, 2]", with one of its commas.
Result<QByteArray> removeEntry(const File &file, const Expression &collection, std::size_t index)
{
    const Layout layout(file);
    const std::vector<Entry> all = entriesOf(collection);
    const qsizetype begin = all[index].key.begin;
    const qsizetype end = commaBehind(file, all[index]).value_or(all[index].value.end);
    const bool isLast = index + 1 == all.size();
    const qsizetype next = isLast ? collection.range.end - 1 : all[index + 1].key.begin;
    if (layout.startsItsLine(begin) && layout.startsItsLine(next))
        return removeLines(file, {begin, end});
    if (!isLast)
        return replace(file, ByteRange{begin, next}, {});
    const qsizetype previous = index > 0 ? all[index - 1].value.end : collection.range.begin + 1;
    if (layout.holdsComment({previous, begin}) || layout.holdsComment({end, next}))
        return replace(file, ByteRange{begin, end}, {});
    return replace(file, ByteRange{previous, index > 0 ? end : next}, {});
}

/// Written as the other keys are: bare where it can be, unless they are all in quotes.
QByteArray keyText(const Expression &object, const QString &key)
{
    const QByteArray bare = key.toUtf8();
    bool othersAreQuoted = !object.operands.empty();
    for (std::size_t i = 0; i < object.operands.size(); i += 2)
        othersAreQuoted = othersAreQuoted && object.operands[i].kind == Kind::Template;
    return isName(bare) && bare != "for" && !othersAreQuoted ? bare : quoted(key);
}

Result<QByteArray> addToEmpty(const File &file, const Expression &collection, const QByteArray &entry)
{
    const Layout layout(file);
    const ByteRange inside{collection.range.begin + 1, collection.range.end - 1};
    const bool isObject = collection.kind == Kind::Object;
    const QByteArray comma = isObject ? "" : ",";
    const QByteArray own = layout.indentation(collection.range.begin);
    const QByteArray deeper = layout.deeper(collection.range.begin);
    if (!layout.isOnOneLine(inside)) {
        const qsizetype at = layout.itemLineEnd(inside.begin);
        return replace(file, ByteRange{at, at}, layout.lineEnd() + deeper + layout.fitted(entry, deeper) + comma);
    }
    const QByteArray comment = file.text(inside).trimmed().toByteArray();
    const QByteArray before = comment.isEmpty() ? comment : " " + comment;
    if (isObject || !comment.isEmpty())
        return replace(file, inside, before + " " + layout.fitted(entry, own) + " ");
    return replace(file, inside, layout.fitted(entry, own));
}

/// How this object separates a key from its value: "=" or a colon, with the white space around it.
QByteArray separatorOf(const File &file, const Entry &last)
{
    const QByteArrayView between = file.text({last.key.end, last.value.begin});
    if (!between.contains(':'))
        return " = ";
    return between.startsWith(' ') ? " : " : ": ";
}

/// Whether the entries before the last one end with commas, though the last one may not.
bool usesCommas(const File &file, const std::vector<Entry> &entries)
{
    return entries.size() > 1 && commaBehind(file, entries[entries.size() - 2]);
}

bool endsWithHeredoc(const Expression &expression)
{
    if (expression.kind == Kind::Template)
        return expression.quoting != Quoting::Quoted;
    return !expression.operands.empty() && expression.operands.back().range.end == expression.range.end &&
           endsWithHeredoc(expression.operands.back());
}

/// Behind the last line, whose entry gets a comma where the others have one: on a line of its own where a heredoc ends,
/// since nothing may follow on that.
Result<QByteArray> addLine(
    const File &file, const Expression &collection, const Entry &last, bool needsComma, const QByteArray &added)
{
    const Layout layout(file);
    const qsizetype comma = commaBehind(file, last).value_or(last.value.end);
    const qsizetype end = layout.itemLineEnd(comma);
    if (!needsComma)
        return replace(file, ByteRange{end, end}, added);
    if (endsWithHeredoc(collection.operands.back()))
        return replace(file, ByteRange{end, end}, layout.lineEnd() + layout.indentation(last.key.begin) + "," + added);
    const ByteRange behind{last.value.end, last.value.end};
    return replace(file, std::vector<Splice>{{behind, ","}, {{end, end}, added}});
}

/// Behind the last entry of a collection that is not spread over lines. Behind a heredoc, whose line ends with it, the
/// entry gets a line of its own.
Result<QByteArray> addInline(const File &file, const Expression &collection, const QByteArray &entry)
{
    const Layout layout(file);
    const Entry last = entriesOf(collection).back();
    const bool isObject = collection.kind == Kind::Object;
    const auto comma = commaBehind(file, last);
    if (!comma && endsWithHeredoc(collection.operands.back())) {
        const QByteArray line = layout.lineEnd() + layout.deeper(collection.range.begin) + (isObject ? "" : ", ");
        return replace(file, ByteRange{last.value.end, last.value.end}, line + entry);
    }
    if (!comma)
        return replace(file, ByteRange{last.value.end, last.value.end}, ", " + entry);
    const qsizetype closer = collection.range.end - 1;
    const bool isSpace = file.text({*comma, closer}).trimmed().isEmpty() && layout.isOnOneLine({*comma, closer});
    return replace(file, ByteRange{*comma, isSpace ? closer : *comma}, " " + entry + (isSpace && isObject ? " " : ""));
}

Result<QByteArray> addObjectItem(
    const File &file, const Expression &object, const QByteArray &key, const QByteArray &expression)
{
    if (object.operands.empty())
        return addToEmpty(file, object, key + " = " + expression);
    const Layout layout(file);
    const std::vector<Entry> entries = entriesOf(object);
    const Entry &last = entries.back();
    const auto comma = commaBehind(file, last);
    const QByteArray separator = separatorOf(file, last);
    const QByteArray indent = layout.indentation(last.key.begin);
    const QByteArray value = layout.fitted(expression, indent);
    if (!isOverLines(file, object, last))
        return addInline(file, object, key + separator + value);
    const QByteArray line = separator.contains(':') ? layout.lineEnd() + indent + key + separator + value
                                                    : layout.added(entries, key, value);
    // In an object the line end behind a heredoc does the work of a comma.
    const bool needsComma = !comma && usesCommas(file, entries) && !endsWithHeredoc(object.operands.back());
    return addLine(file, object, last, needsComma, line + (comma ? "," : ""));
}

Failure notA(const char *what, const File &file, const Expression &found)
{
    return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "this is not %1"), {QString::fromLatin1(what)}},
        locate(file, found.range.begin).toString());
}

Failure noKey(const File &file, const Expression &object, const QString &key)
{
    return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "there is no key \"%1\""), {key}},
        locate(file, object.range.begin).toString());
}

Failure noElement(const File &file, const Expression &tuple)
{
    return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "there is no such element"), {}},
        locate(file, tuple.range.begin).toString());
}

/// The body that holds the attribute with this value, and which of its attributes that is.
std::optional<std::pair<const Body *, std::size_t>> attributeWith(const Body &body, ByteRange value)
{
    for (std::size_t i = 0; i < body.attributes.size(); ++i) {
        if (body.attributes[i].value.range == value)
            return std::pair(&body, i);
    }
    for (const Block &block : body.blocks) {
        if (block.range.begin <= value.begin && value.end <= block.range.end)
            return attributeWith(block.body, value);
    }
    return std::nullopt;
}

Result<QByteArray> insertBefore(
    const File &file, const Expression &tuple, std::size_t index, const QByteArray &expression)
{
    const Layout layout(file);
    const qsizetype next = tuple.operands[index].range.begin;
    const QByteArray text = layout.fitted(expression, layout.indentation(next));
    if (!layout.startsItsLine(next))
        return replace(file, ByteRange{next, next}, text + ", ");
    const qsizetype at = layout.withCommentsAbove(next);
    return replace(file, ByteRange{at, at}, layout.indentation(next) + text + "," + layout.lineEnd());
}

} // namespace

Result<QByteArray> setObjectItem(
    const File &file, const Expression &object, const QString &key, const QByteArray &expression)
{
    if (object.kind != Kind::Object)
        return notA("an object", file, object);
    const Result<QByteArray> text = checked(expression);
    if (!text)
        return text;
    const Expression *existing = object.item(key);
    if (!existing)
        return addObjectItem(file, object, keyText(object, key), *text);
    const Layout layout(file);
    const auto index = static_cast<std::size_t>(existing - object.operands.data()) / 2;
    const QByteArray value = layout.fitted(*text, layout.indentation(existing->range.begin));
    const QByteArray oldKey = file.text(object.operands[index * 2].range).toByteArray();
    return replace(file, layout.rewritten(entriesOf(object), index, oldKey, value));
}

Result<QByteArray> renameObjectKey(
    const File &file, const Expression &object, const QString &key, const QString &newKey)
{
    const Expression *value = object.item(key);
    if (!value)
        return noKey(file, object, key);
    if (key != newKey && object.item(newKey))
        return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "there is a key \"%1\" already"), {newKey}},
            locate(file, object.range.begin).toString());
    const auto index = static_cast<std::size_t>(value - object.operands.data()) / 2;
    const bool wasQuoted = object.operands[index * 2].kind == Kind::Template;
    const QByteArray text = wasQuoted ? quoted(newKey) : keyText(object, newKey);
    return replace(file, Layout(file).rewritten(entriesOf(object), index, text, file.text(value->range).toByteArray()));
}

Result<QByteArray> removeObjectItem(const File &file, const Expression &object, const QString &key)
{
    const Expression *value = object.item(key);
    if (!value)
        return noKey(file, object, key);
    return removeEntry(file, object, static_cast<std::size_t>(value - object.operands.data()) / 2);
}

Result<QByteArray> appendListElement(const File &file, const Expression &tuple, const QByteArray &expression)
{
    return insertListElement(file, tuple, tuple.operands.size(), expression);
}

Result<QByteArray> insertListElement(
    const File &file, const Expression &tuple, std::size_t index, const QByteArray &expression)
{
    if (tuple.kind != Kind::Tuple)
        return notA("a list", file, tuple);
    const Result<QByteArray> text = checked(expression);
    if (!text)
        return text;
    if (index > tuple.operands.size())
        return noElement(file, tuple);
    if (tuple.operands.empty())
        return addToEmpty(file, tuple, *text);
    if (index < tuple.operands.size())
        return insertBefore(file, tuple, index, *text);
    const Layout layout(file);
    const Entry last = entriesOf(tuple).back();
    const auto comma = commaBehind(file, last);
    const QByteArray indent = layout.indentation(last.value.begin);
    const QByteArray fitted = layout.fitted(*text, indent);
    if (isOverLines(file, tuple, last))
        return addLine(file, tuple, last, !comma, layout.lineEnd() + indent + fitted + (comma ? "," : ""));
    return addInline(file, tuple, fitted);
}

Result<QByteArray> replaceListElement(
    const File &file, const Expression &tuple, std::size_t index, const QByteArray &expression)
{
    if (tuple.kind != Kind::Tuple || index >= tuple.operands.size())
        return noElement(file, tuple);
    const Result<QByteArray> text = checked(expression);
    if (!text)
        return text;
    const Layout layout(file);
    const ByteRange element = tuple.operands[index].range;
    const QByteArray fitted = layout.fitted(*text, layout.indentation(element.begin));
    const QByteArray list = file.text({tuple.range.begin, element.begin}).toByteArray() + fitted +
                            file.text({element.end, tuple.range.end}).toByteArray();
    const auto owner = attributeWith(file.body(), tuple.range);
    // A list that is on one line from now on takes part in the columns of its neighbours.
    if (owner && !layout.isOnOneLine(tuple.range) && !list.contains('\n')) {
        const auto &[body, at] = *owner;
        return replace(file, layout.rewritten(entriesOf(*body), at, body->attributes[at].name.toByteArray(), list));
    }
    return replace(file, layout.rewritten(element, fitted));
}

Result<QByteArray> removeListElement(const File &file, const Expression &tuple, std::size_t index)
{
    if (tuple.kind != Kind::Tuple || index >= tuple.operands.size())
        return noElement(file, tuple);
    return removeEntry(file, tuple, index);
}

} // namespace sallyport::hcl
