#include "widgets/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sallyport::console {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, roleCount> table = {{
    {0xE9EBEE, 0x17191C}, // Window
    {0xF3F4F6, 0x1F2226}, // Bar
    {0xFFFFFF, 0x22252A}, // Base
    {0xF7F8FA, 0x262A2F}, // Alternate
    {0xF3F4F6, 0x282C32}, // Header
    {0xCFD3D9, 0x3B4048}, // Line
    {0xE6E8EC, 0x2F343A}, // LineSoft
    {0xFFFFFF, 0x2B2F35}, // Control
    {0xBFC4CC, 0x4A505A}, // ControlLine
    {0x1A1D21, 0xE1E4E8}, // Text
    {0x4A505A, 0xB2B9C3}, // Text2
    {0x5F6671, 0x98A0AC}, // Text3
    {0x2459BD, 0x86AEF5}, // Accent
    {0x2459BD, 0x3667C4}, // AccentFill
    {0xFFFFFF, 0xFFFFFF}, // OnAccent
    {0xD6E3FA, 0x263C64}, // Selection
    {0x0F2550, 0xEDF3FF}, // OnSelection
    {0xE4E7EB, 0x30353B}, // SelectionLinked
    {0xAE2019, 0xF58F86}, // Critical
    {0xC8352C, 0xD9574D}, // CriticalFill
    {0xFBE8E6, 0x432522}, // CriticalBg
    {0x7F4C00, 0xE6B459}, // Warning
    {0xB87A0E, 0xC08A2E}, // WarningFill
    {0xFFF1D3, 0x3B301A}, // WarningBg
    {0x1B6535, 0x7BC892}, // Good
    {0x3E9159, 0x4E9E68}, // GoodFill
    {0xE3F2E7, 0x203728}, // GoodBg
    {0x565D69, 0xA3ABB7}, // Unknown
    {0x9AA1AC, 0x6C7480}, // UnknownFill
    {0xECEEF1, 0x2F343A}, // UnknownBg
    {0x85297F, 0xE296DC}, // Production
    {0xF7EAF6, 0x3D283C}, // ProductionBg
    {0x0C6470, 0x66C3CF}, // Env2
    {0xE0F1F3, 0x1D3639}, // Env2Bg
    {0x505B6B, 0xA5B0BF}, // Env3
    {0xEAEDF2, 0x2D333B}, // Env3Bg
    {0x0A559F, 0x82B1F2}, // SyntaxKeyword
    {0x1B6535, 0x8CCB9D}, // SyntaxString
    {0x8E4300, 0xE0A772}, // SyntaxNumber
    {0x626974, 0x98A0AC}, // SyntaxComment
    {0xE4F4E7, 0x1E3526}, // DiffAdd
    {0xBFE5C7, 0x28492F}, // DiffAddWord
    {0xFBE7E5, 0x402625}, // DiffDel
    {0xF5CAC5, 0x5C302D}, // DiffDelWord
    {0x7390C6, 0x5F7BAE}, // Histogram
}};

void setAll(QPalette &palette, QPalette::ColorRole role, const QColor &value)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        palette.setColor(group, role, value);
}

double luminance(const QColor &value)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(value.redF()) + 0.7152 * linear(value.greenF()) + 0.0722 * linear(value.blueF());
}

} // namespace

QColor color(Theme theme, Role role)
{
    const Pair &pair = table.at(static_cast<size_t>(role));
    return QColor(theme == Theme::Light ? pair.light : pair.dark);
}

QColor color(const QPalette &palette, Role role)
{
    return color(themeOf(palette), role);
}

Theme themeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Theme::Dark : Theme::Light;
}

QPalette paletteFor(Theme theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Role value) { setAll(palette, role, color(theme, value)); };
    set(QPalette::Window, Role::Bar);
    set(QPalette::Base, Role::Base);
    set(QPalette::AlternateBase, Role::Alternate);
    set(QPalette::Button, Role::Control);
    set(QPalette::Mid, Role::Line);
    set(QPalette::Midlight, Role::LineSoft);
    set(QPalette::Dark, Role::ControlLine);
    set(QPalette::Light, Role::Base);
    set(QPalette::Shadow, Role::Line);
    set(QPalette::Text, Role::Text);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::BrightText, Role::Critical);
    set(QPalette::PlaceholderText, Role::Text3);
    set(QPalette::ToolTipBase, Role::Header);
    set(QPalette::ToolTipText, Role::Text);
    set(QPalette::Link, Role::Accent);
    set(QPalette::LinkVisited, Role::Accent);
    set(QPalette::Highlight, Role::Selection);
    set(QPalette::HighlightedText, Role::OnSelection);
    // The same secret in a view without the focus: quieter, by Qt's own inactive group.
    palette.setColor(QPalette::Inactive, QPalette::Highlight, color(theme, Role::SelectionLinked));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, color(theme, Role::Text));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(theme, Role::Text3));
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace sallyport::console
