// Draws the panes in their states and the frame of the window, in both themes, into PNGs in the folder given: to be
// looked at beside a design.
#include "widgets/command_palette.h"
#include "widgets/draft_bar.h"
#include "widgets/icons.h"
#include "widgets/pane.h"
#include "widgets/rail.h"
#include "widgets/scope_bar.h"
#include "widgets/style.h"
#include "widgets/theme.h"
#include "widgets/top_bar.h"
#include "widgets/type.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QGridLayout>
#include <QMainWindow>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace sallyport::console;

namespace {

QTreeWidget *exampleRows()
{
    auto *tree = new QTreeWidget;
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    for (const auto &name :
        {QStringLiteral("pg_warehouse"), QStringLiteral("stripe_api"), QStringLiteral("s3_landing")})
        new QTreeWidgetItem(tree, {name});
    return tree;
}

Pane *examplePane(const PaneState &state)
{
    auto *pane = new Pane(QStringLiteral("Paths"));
    pane->addTool(QStringLiteral("rotate-cw"), QStringLiteral("Refresh"));
    pane->addTool(QStringLiteral("ellipsis"), QStringLiteral("More"));
    pane->setBody(exampleRows());
    pane->setState(state);
    pane->setFixedSize(334, 200);
    return pane;
}

PaneState emptyState()
{
    PaneState state;
    state.kind = PaneState::Kind::Empty;
    state.summary = QStringLiteral("empty");
    state.icon = QStringLiteral("folder");
    state.title = QStringLiteral("No secrets under airflow/prod");
    state.text =
        QStringLiteral("The mount answers and this token may list it; the folder is empty. Secrets declared in "
                       "Terraform appear here even before the first apply.");
    state.actions = {QStringLiteral("Declare a secret…"), QStringLiteral("Change prefix")};
    return state;
}

PaneState loadingState()
{
    PaneState state;
    state.kind = PaneState::Kind::Loading;
    state.summary = QStringLiteral("reading, 118 of 412");
    state.progress = 0.29;
    state.footer = QStringLiteral("63 requests, 0.4 s");
    return state;
}

PaneState partialState()
{
    PaneState state;
    state.kind = PaneState::Kind::Partial;
    state.summary = QStringLiteral("409 of 412");
    state.footer = QStringLiteral("3 folders not readable with this token");
    state.link = QStringLiteral("Which");
    return state;
}

PaneState failedState()
{
    PaneState state;
    state.kind = PaneState::Kind::Failed;
    state.summary = QStringLiteral("snapshot 07:39, 3 h old");
    state.title = QStringLiteral("vault.dev.example:8200 is sealed");
    state.text = QStringLiteral("GET sys/seal-status: sealed, 2 of 3 keys. Unseal it, then retry.");
    return state;
}

Rail *exampleRail(QWidget *parent)
{
    auto *rail = new Rail(parent);
    const std::vector<std::pair<QString, QString>> pages = {{QStringLiteral("sun-medium"), QStringLiteral("Today")},
        {QStringLiteral("layers"), QStringLiteral("Estate")},
        {QStringLiteral("git-pull-request-draft"), QStringLiteral("Draft")},
        {QStringLiteral("siren"), QStringLiteral("Runbooks")}};
    QList<QAction *> actions;
    for (const auto &[image, text] : pages) {
        actions << new QAction(icon(image), text, rail);
        rail->addPage(actions.last());
    }
    actions.at(1)->setChecked(true);
    rail->setCount(actions.at(2), 3);
    return rail;
}

TopBar *exampleTopBar(QWidget *parent)
{
    auto *bar = new TopBar(parent);
    bar->setEstate(QStringLiteral("acme"));
    bar->setEstateMenu(new QMenu(bar));
    bar->setFreshness({{{QStringLiteral("prod"), true, 0}, QStringLiteral("2 min"), Mark::None, {}},
        {{QStringLiteral("staging"), false, 0}, QStringLiteral("2 min"), Mark::None, {}},
        {{QStringLiteral("dev"), false, 1}, QStringLiteral("sealed · read 3 h ago"), Mark::Locked, {}}});
    return bar;
}

ScopeBar *exampleScopeBar(QWidget *parent)
{
    auto *bar = new ScopeBar(new QAction(icon(QStringLiteral("arrow-left")), QStringLiteral("Back"), parent),
        new QAction(icon(QStringLiteral("arrow-right")), QStringLiteral("Forward"), parent), parent);
    Crumbs crumbs;
    crumbs.environment = {QStringLiteral("prod"), true, 0};
    crumbs.folder = QStringLiteral("connections/");
    crumbs.secret = QStringLiteral("pg_warehouse");
    crumbs.span = QStringLiteral("last 60 min");
    crumbs.canClear = true;
    bar->setCrumbs(crumbs);
    bar->setHint(QStringLiteral("every pane follows the scope"));
    return bar;
}

/// The window without its pages.
void buildFrame(QMainWindow &window)
{
    window.addToolBar(Qt::LeftToolBarArea, exampleRail(&window));
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(exampleTopBar(middle));
    column->addWidget(exampleScopeBar(middle));
    column->addStretch();
    for (const int changes : {0, 3}) {
        auto *draft = new DraftBar(middle);
        draft->setDraft({changes, 19, 3, 2, Mark::Good, QStringLiteral("checks passed"), QStringLiteral("10:41:36")});
        column->addWidget(draft);
    }
    window.setCentralWidget(middle);
    window.resize(1440, 320);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setStyle(new Style);
    applyBaseFont();
    ThemeSwitch theme(app);
    QWidget window;
    auto *grid = new QGridLayout(&window);
    grid->addWidget(examplePane(emptyState()), 0, 0);
    grid->addWidget(examplePane(loadingState()), 0, 1);
    grid->addWidget(examplePane(partialState()), 1, 0);
    grid->addWidget(examplePane(failedState()), 1, 1);
    const QString folder = app.arguments().value(1, QStringLiteral("."));
    QMainWindow frame;
    buildFrame(frame);
    CommandPalette commands(&frame);
    commands.addActions(frame.findChild<QActionGroup *>()->actions());
    commands.addActions({frame.findChild<TopBar *>()->searchAction()});
    window.show();
    frame.show();
    commands.open(frame.findChild<TopBar *>()->searchField());
    bool wrote = true;
    for (const auto &[choice, name] : {std::pair(ThemeChoice::Light, QStringLiteral("light")),
             std::pair(ThemeChoice::Dark, QStringLiteral("dark"))}) {
        theme.choose(choice);
        // A new palette reaches the widgets with the next events.
        QCoreApplication::processEvents();
        const auto save = [&](QWidget &widget, const QString &what) {
            return widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, what, name));
        };
        wrote = save(window, QStringLiteral("panes")) && save(frame, QStringLiteral("frame")) &&
                save(commands, QStringLiteral("palette")) && wrote;
    }
    return wrote ? 0 : 1;
}
