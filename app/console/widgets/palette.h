#pragma once

#include <QColor>
#include <QPalette>

namespace sallyport::console {

/// What a colour means. A view asks for a role, never for a colour.
enum class Role {
    Window,
    Bar,
    Base,
    Alternate,
    Header,
    Line,
    LineSoft,
    Control,
    ControlLine,
    Text,
    Text2,
    Text3,
    Accent,
    AccentFill,
    OnAccent,
    Selection,
    OnSelection,
    SelectionLinked,
    Critical,
    CriticalFill,
    CriticalBg,
    Warning,
    WarningFill,
    WarningBg,
    Good,
    GoodFill,
    GoodBg,
    Unknown,
    UnknownFill,
    UnknownBg,
    Production,
    ProductionBg,
    Env2,
    Env2Bg,
    Env3,
    Env3Bg,
    SyntaxKeyword,
    SyntaxString,
    SyntaxNumber,
    SyntaxComment,
    DiffAdd,
    DiffAddWord,
    DiffDel,
    DiffDelWord,
    Histogram,
};
constexpr int roleCount = static_cast<int>(Role::Histogram) + 1;

enum class Theme { Light, Dark };

QColor color(Theme theme, Role role);
/// In the theme that the palette belongs to, so that a widget which asks with its own palette follows every switch.
QColor color(const QPalette &palette, Role role);
/// Told by the lightness of the window colour.
Theme themeOf(const QPalette &palette);

/// The whole palette of a theme, for Fusion.
QPalette paletteFor(Theme theme);

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace sallyport::console
