#include "plan_filter/filter.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace sallyport::plan_filter {

namespace {

using Json = nlohmann::json;

/// Longer than any address and any name of a file that people give.
constexpr size_t longestName = 1024;
constexpr size_t longestLine = 64UL * 1024 * 1024;

constexpr std::array<std::string_view, 9> actions = {
    "noop", "create", "read", "update", "replace", "delete", "move", "import", "forget"};
constexpr std::array<std::string_view, 2> severities = {"error", "warning"};

const Json &member(const Json &object, const char *name)
{
    static const Json none;
    if (!object.is_object())
        return none;
    const auto found = object.find(name);
    return found == object.end() ? none : *found;
}

/// A text that names something, or nothing where it is too long or has control characters.
std::string nameIn(const Json &object, const char *name)
{
    const Json &value = member(object, name);
    if (!value.is_string())
        return {};
    const auto &text = value.get_ref<const std::string &>();
    const bool isPlain =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x20; });
    return text.size() <= longestName && isPlain ? text : std::string();
}

/// A word of a closed list, so that nothing else can pass in its place.
template <size_t N>
std::string wordIn(const Json &object, const char *name, const std::array<std::string_view, N> &known)
{
    const std::string word = nameIn(object, name);
    return std::find(known.begin(), known.end(), word) == known.end() ? "other" : word;
}

long long countIn(const Json &object, const char *name)
{
    const Json &value = member(object, name);
    return value.is_number_integer() ? value.get<long long>() : 0;
}

void put(std::ostream &out, const Json &object)
{
    out << object.dump(-1, ' ', true, Json::error_handler_t::replace) << '\n';
}

Json filteredDiagnostic(const Json &diagnostic)
{
    return {{"type", "diagnostic"}, {"severity", wordIn(diagnostic, "severity", severities)},
        {"address", nameIn(diagnostic, "address")}};
}

void filterEvent(const Json &event, std::ostream &out)
{
    const std::string type = nameIn(event, "type");
    if (type == "planned_change") {
        const Json &change = member(event, "change");
        put(out, {{"type", "change"}, {"address", nameIn(member(change, "resource"), "addr")},
                     {"action", wordIn(change, "action", actions)}});
    } else if (type == "change_summary") {
        const Json &changes = member(event, "changes");
        put(out, {{"type", "summary"}, {"add", countIn(changes, "add")}, {"change", countIn(changes, "change")},
                     {"remove", countIn(changes, "remove")}, {"import", countIn(changes, "import")}});
    } else if (type == "diagnostic") {
        put(out, filteredDiagnostic(member(event, "diagnostic")));
    }
}

void putUnreadable(std::ostream &out)
{
    put(out, {{"type", "unreadable"}});
}

} // namespace

void filterPlan(std::istream &in, std::ostream &out)
{
    for (std::string line; std::getline(in, line);) {
        if (line.empty())
            continue;
        const Json event = line.size() > longestLine ? Json() : Json::parse(line, nullptr, false);
        if (event.is_object())
            filterEvent(event, out);
        else
            putUnreadable(out);
        out.flush();
    }
}

void filterValidation(std::istream &in, std::ostream &out)
{
    const Json result = Json::parse(in, nullptr, false);
    const Json &diagnostics = member(result, "diagnostics");
    if (!diagnostics.is_array())
        return putUnreadable(out);
    for (const Json &diagnostic : diagnostics) {
        Json filtered = filteredDiagnostic(diagnostic);
        const Json &range = member(diagnostic, "range");
        filtered["file"] = nameIn(range, "filename");
        filtered["line"] = countIn(member(range, "start"), "line");
        put(out, filtered);
    }
}

} // namespace sallyport::plan_filter
