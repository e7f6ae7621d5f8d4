// Draws the panes in their states, in both themes, into PNGs in the folder given: to be looked at beside a design.
#include "widgets/pane.h"
#include "widgets/style.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QApplication>
#include <QGridLayout>
#include <QTreeWidget>

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
    window.show();
    // A new palette reaches the widgets with the next events.
    theme.choose(ThemeChoice::Light);
    QCoreApplication::processEvents();
    const bool wroteLight = window.grab().save(folder + QStringLiteral("/panes-light.png"));
    theme.choose(ThemeChoice::Dark);
    QCoreApplication::processEvents();
    const bool wroteDark = window.grab().save(folder + QStringLiteral("/panes-dark.png"));
    return wroteLight && wroteDark ? 0 : 1;
}
