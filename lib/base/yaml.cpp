#include "base/yaml.h"

#include <yaml-cpp/yaml.h>

namespace sallyport {

namespace {

/// Thrown and caught here only.
struct TooMuch
{
};

/// Turns nodes into values, and gives up where a small file means a large tree.
class Conversion
{
public:
    nlohmann::json value(const YAML::Node &node, int depth = 0)
    {
        constexpr int deepest = 100;
        constexpr int mostNodes = 200'000;
        if (depth > deepest || ++m_nodes > mostNodes)
            throw TooMuch();
        if (node.IsSequence()) {
            auto list = nlohmann::json::array();
            for (const YAML::Node &item : node)
                list.push_back(value(item, depth + 1));
            return list;
        }
        if (node.IsMap()) {
            auto object = nlohmann::json::object();
            for (const auto &item : node)
                object[item.first.IsScalar() ? item.first.Scalar() : std::string()] = value(item.second, depth + 1);
            return object;
        }
        return node.IsScalar() ? node.Scalar() : std::string();
    }

private:
    int m_nodes = 0;
};

} // namespace

Result<std::vector<nlohmann::json>> parseYaml(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > largestYaml)
        return fail(ErrorCode::Malformed,
            {QT_TRANSLATE_NOOP("Message", "the file is too large for YAML that people write"), {}}, fileName,
            {QT_TRANSLATE_NOOP("Message", "Split it, or keep it out of the repository"), {}});
    try {
        std::vector<nlohmann::json> documents;
        for (const YAML::Node &document : YAML::LoadAll(bytes.toStdString()))
            documents.push_back(Conversion().value(document));
        return documents;
    } catch (const YAML::Exception &exception) {
        return fail(ErrorCode::Malformed, verbatim(QString::fromStdString(exception.msg)),
            QStringLiteral("%1:%2:%3").arg(fileName).arg(exception.mark.line + 1).arg(exception.mark.column + 1),
            {QT_TRANSLATE_NOOP("Message", "Mend the YAML"), {}});
    } catch (const TooMuch &) {
        return fail(ErrorCode::Malformed,
            {QT_TRANSLATE_NOOP("Message", "the file stands for more than it should, or is nested too deeply"), {}},
            fileName, {QT_TRANSLATE_NOOP("Message", "Write out what its aliases stand for"), {}});
    }
}

} // namespace sallyport
