#include "terraform/text_functions.h"

#include "hcl/parser.h"

#include <QDir>
#include <QStringDecoder>

namespace sallyport::terraform {

using hcl::Value;

namespace {

/// A template is what a heredoc holds; no text of a repository has a line of this name.
const QByteArray templateMarker = "SALLYPORT_END_OF_TEMPLATE";

Value unknown(const QString &path, const Message &reason)
{
    return Value::unknown(path, reason);
}

std::optional<QString> pathOf(const Frame &frame, const Value &argument)
{
    if (!argument.isString() || QDir::isAbsolutePath(argument.text))
        return {};
    const QString root = frame.root().directory().path;
    return QDir::cleanPath(root.isEmpty() ? argument.text : root + QLatin1Char('/') + argument.text);
}

Value textOf(const QString &path, const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return unknown(path, {QT_TRANSLATE_NOOP("Message", "%1 is not UTF-8"), {path}});
    return Value::string(text);
}

Value rendered(const QString &path, const QByteArray &bytes, const Value &variables)
{
    const bool hasEnd = bytes.isEmpty() || bytes.endsWith('\n');
    const auto file =
        hcl::parse("x = <<" + templateMarker + "\n" + bytes + (hasEnd ? "" : "\n") + templateMarker + "\n", path);
    if (!file || file->body().attributes.size() != 1)
        return unknown(path, {QT_TRANSLATE_NOOP("Message", "the template %1 does not parse"), {path}});
    const auto scope = [&](const QStringList &names) -> hcl::Resolution {
        const Value *found = variables.find(names.front());
        return {found ? *found
                      : unknown(names.front(),
                            {QT_TRANSLATE_NOOP("Message", "the template is not given %1"), {names.front()}}),
            1};
    };
    Value text = hcl::evaluate(*file, file->body().attributes.front().value, scope);
    if (text.isUnknown())
        return unknown(path, text.reason);
    if (text.isString() && !hasEnd && text.text.endsWith(QLatin1Char('\n')))
        text.text.chop(1);
    text.origin = {};
    return text;
}

} // namespace

std::optional<Value> callTextFunction(const Frame &frame, const QString &function, const std::vector<Value> &arguments)
{
    const bool isTemplate = function == QLatin1String("templatefile") && arguments.size() == 2 && arguments[1].isMap();
    if (!isTemplate && !(function == QLatin1String("file") && arguments.size() == 1))
        return {};
    const auto path = pathOf(frame, arguments[0]);
    if (!path)
        return unknown(
            arguments[0].text, {QT_TRANSLATE_NOOP("Message", "the file does not lie in this repository"), {}});
    const QByteArray *bytes = frame.textNamed(*path);
    if (!bytes)
        return unknown(*path, {QT_TRANSLATE_NOOP("Message", "there is no file %1"), {*path}});
    return isTemplate ? rendered(*path, *bytes, arguments[1]) : textOf(*path, *bytes);
}

} // namespace sallyport::terraform
