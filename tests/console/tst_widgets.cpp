#include "widgets/band.h"
#include "widgets/icons.h"
#include "widgets/marks.h"
#include "widgets/palette.h"
#include "widgets/pane.h"
#include "widgets/style.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QApplication>
#include <QFile>
#include <QFontMetricsF>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace sallyport::console;

namespace {

const std::vector<Role> textRoles = {Role::Text, Role::Text2, Role::Text3, Role::Accent, Role::Critical, Role::Warning,
    Role::Good, Role::Unknown, Role::Production, Role::Env2, Role::Env3};

QStringList visibleButtons(const QWidget &widget)
{
    QStringList texts;
    for (const auto *button : widget.findChildren<QPushButton *>()) {
        if (button->isVisibleTo(&widget))
            texts << button->text();
    }
    return texts;
}

bool shows(const QWidget &widget, const QString &text)
{
    for (const auto *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget) && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textIsReadable_data();
    void textIsReadable();
    void figuresAreTabular();
    void everyMarkHasAShapeAndAWord();
    void productionIsToldByWidth();
    void iconTakesTheRolesColour();
    void themeSwitchesLive();
    void theSystemsThemeComesToRest();
    void paneShowsItsState();
};

void TestWidgets::initTestCase()
{
    QApplication::setStyle(new Style);
    applyBaseFont();
    QApplication::setPalette(paletteFor(Theme::Light));
}

void TestWidgets::textIsReadable_data()
{
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("background");
    const auto row = [](Role text, Role background) {
        const auto name =
            QStringLiteral("role %1 on role %2").arg(static_cast<int>(text)).arg(static_cast<int>(background));
        QTest::newRow(name.toUtf8().constData()) << static_cast<int>(text) << static_cast<int>(background);
    };
    for (const Role text : textRoles) {
        for (const Role background :
            {Role::Bar, Role::Base, Role::Alternate, Role::Header, Role::Selection, Role::SelectionLinked}) {
            // Captions on a selection take the selection's own text colour.
            if (text != Role::Text3 || background != Role::Selection)
                row(text, background);
        }
    }
    for (const Role syntax :
        {Role::SyntaxKeyword, Role::SyntaxString, Role::SyntaxNumber, Role::SyntaxComment, Role::Text}) {
        for (const Role background : {Role::Base, Role::Alternate, Role::DiffAdd, Role::DiffDel})
            row(syntax, background);
    }
    row(Role::Text, Role::DiffAddWord);
    row(Role::Text, Role::DiffDelWord);
    row(Role::OnAccent, Role::AccentFill);
    row(Role::OnSelection, Role::Selection);
    row(Role::Critical, Role::CriticalBg);
    row(Role::Text, Role::CriticalBg);
    row(Role::Warning, Role::WarningBg);
    row(Role::Text, Role::WarningBg);
    row(Role::Good, Role::GoodBg);
    row(Role::Unknown, Role::UnknownBg);
    row(Role::Production, Role::ProductionBg);
    row(Role::Env2, Role::Env2Bg);
    row(Role::Env3, Role::Env3Bg);
    row(Role::Text2, Role::Window);
}

void TestWidgets::textIsReadable()
{
    QFETCH(int, text);
    QFETCH(int, background);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const double ratio =
            contrast(color(theme, static_cast<Role>(text)), color(theme, static_cast<Role>(background)));
        QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1, dark: %2").arg(ratio).arg(theme == Theme::Dark)));
    }
}

void TestWidgets::figuresAreTabular()
{
    for (const Type type : {Type::Caption, Type::Small, Type::Base, Type::Strong, Type::Figure, Type::Mono}) {
        const QFontMetricsF metrics(font(type));
        QCOMPARE(metrics.horizontalAdvance(u'1'), metrics.horizontalAdvance(u'0'));
    }
}

void TestWidgets::everyMarkHasAShapeAndAWord()
{
    for (const Mark mark :
        {Mark::Critical, Mark::Warning, Mark::Good, Mark::Check, Mark::NotChecked, Mark::InDraft, Mark::Locked}) {
        QVERIFY(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(iconName(mark))));
        QVERIFY(!spoken(mark, {}).isEmpty());
    }
    QCOMPARE(spoken(Mark::Critical, QStringLiteral("overdue 12 d")), QStringLiteral("critical: overdue 12 d"));
    QVERIFY(roleOf(Mark::NotChecked) != Role::Good);
}

void TestWidgets::productionIsToldByWidth()
{
    QCOMPARE(bandWidth({QStringLiteral("prod"), true, 0}), 4);
    QCOMPARE(bandWidth({QStringLiteral("staging"), false, 0}), 2);
    QVERIFY(bandRole(EnvironmentLook{QStringLiteral("a"), false, 0}) !=
            bandRole(EnvironmentLook{QStringLiteral("b"), false, 1}));
}

void TestWidgets::iconTakesTheRolesColour()
{
    const QImage image = icon(QStringLiteral("pause"), Role::Critical).pixmap(32, 32).toImage();
    bool found = false;
    for (int y = 0; y < image.height() && !found; ++y) {
        for (int x = 0; x < image.width() && !found; ++x)
            found = image.pixelColor(x, y) == color(Theme::Light, Role::Critical);
    }
    QVERIFY(found);
    QVERIFY(icon(QStringLiteral("no-such-icon")).pixmap(16, 16).isNull());
}

void TestWidgets::themeSwitchesLive()
{
    Pane pane(QStringLiteral("Paths"));
    PaneState loading;
    loading.kind = PaneState::Kind::Loading;
    pane.setState(loading);
    ThemeSwitch theme(*qApp);
    theme.choose(ThemeChoice::Dark);
    QCOMPARE(themeOf(QApplication::palette()), Theme::Dark);
    QTRY_COMPARE(themeOf(pane.palette()), Theme::Dark);
    QTRY_VERIFY(shows(pane, color(Theme::Dark, Role::Accent).name()));
    QCOMPARE(color(QApplication::palette(), Role::Critical), QColor(0xF5, 0x8F, 0x86));
    theme.choose(ThemeChoice::Light);
    QCOMPARE(themeOf(QApplication::palette()), Theme::Light);
    QTRY_COMPARE(themeOf(pane.palette()), Theme::Light);
    QVERIFY(QApplication::palette().color(QPalette::Inactive, QPalette::Highlight) !=
            QApplication::palette().color(QPalette::Active, QPalette::Highlight));
}

/// Qt tells of a palette once more when the windows have taken it: the switch does not answer itself for ever.
void TestWidgets::theSystemsThemeComesToRest()
{
    struct Counter : QObject
    {
        int palettes = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            palettes += event->type() == QEvent::ApplicationPaletteChange;
            return false;
        }
    } counter;
    Pane pane(QStringLiteral("Paths"));
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    ThemeSwitch theme(*qApp);
    qApp->installEventFilter(&counter);
    theme.choose(ThemeChoice::System);
    int before = -1;
    for (int round = 0; round < 100 && counter.palettes != before; ++round) {
        before = counter.palettes;
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    QVERIFY2(counter.palettes == before && before < 20, qPrintable(QString::number(counter.palettes)));
    theme.choose(ThemeChoice::Light);
}

void TestWidgets::paneShowsItsState()
{
    Pane pane(QStringLiteral("Paths"));
    auto *body = new QTreeView;
    pane.setBody(body);
    QVERIFY(body->isVisibleTo(&pane));

    PaneState state;
    state.kind = PaneState::Kind::Empty;
    state.title = QStringLiteral("No secrets");
    state.actions = {QStringLiteral("Declare"), QStringLiteral("Change")};
    pane.setState(state);
    QVERIFY(!body->isVisibleTo(&pane) && shows(pane, QStringLiteral("No secrets")));
    QCOMPARE(visibleButtons(pane), state.actions);

    state = {};
    state.kind = PaneState::Kind::Failed;
    state.title = QStringLiteral("vault is sealed");
    pane.setState(state);
    QVERIFY(body->isVisibleTo(&pane) && shows(pane, QStringLiteral("vault is sealed")));
    QSignalSpy retried(&pane, &Pane::retryRequested);
    for (auto *button : pane.findChildren<QPushButton *>()) {
        if (button->isVisibleTo(&pane) && button->text() == QLatin1String("Retry"))
            button->click();
    }
    QCOMPARE(retried.count(), 1);

    state = {};
    state.kind = PaneState::Kind::Partial;
    state.footer = QStringLiteral("<b>3 folders");
    pane.setState(state);
    QVERIFY(body->isVisibleTo(&pane) && shows(pane, QStringLiteral("&lt;b&gt;3 folders")));
    QVERIFY(visibleButtons(pane).isEmpty());
    state.kind = PaneState::Kind::Loading;
    pane.setState(state);
    QVERIFY(body->isVisibleTo(&pane) && shows(pane, QStringLiteral("Cancel")));
    pane.setState({});
    QVERIFY(!shows(pane, QStringLiteral("Cancel")) && !shows(pane, QStringLiteral("3 folders")));
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
