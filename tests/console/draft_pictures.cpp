// Draws the draft page of the demo estate into PNGs in the folder given, in both themes and two sizes: to be looked at
// beside a design.
#include "console/draft/draft_page.h"
#include "core/demo.h"
#include "core/staging.h"
#include "core/workspace.h"
#include "widgets/style.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::console;

namespace {

template <typename T> bool hasEnded(const QFuture<T> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, 60000);
}

/// Beside the demo's own change some more that its findings ask for.
void stageMore(core::Workspace &workspace)
{
    const core::ViewPtr view = workspace.view();
    int staged = 0;
    for (const findings::Finding &finding : view->findings) {
        if (finding.remedy.kind != findings::Remedy::Kind::Stage || staged == 2)
            continue;
        draft::Change change;
        change.kind = finding.remedy.change;
        change.secret = finding.subject;
        const auto prepared = core::prepareChange(*view, view->treeBefore(), change, core::Words());
        if (prepared && hasEnded(workspace.stage(*prepared)))
            ++staged;
    }
    QTest::qWait(300);
}

void draw(DraftPage &page, const QSize &size, const QString &path)
{
    page.resize(size);
    page.show();
    page.setFocus();
    QTest::qWait(50);
    page.grab().save(path);
}

} // namespace

int main(int count, char **arguments)
{
    QApplication application(count, arguments);
    application.setStyle(new Style);
    applyBaseFont();
    const QString folder = application.arguments().value(1, QStringLiteral("."));
    const Instant now = parseInstant(u"2026-11-23T10:42:00Z").value();
    QTemporaryDir temporary;
    const core::Demo demo = core::buildDemo(temporary.path(), now).value();
    const auto clock = std::make_shared<FrozenClock>(now);
    core::VaultAccess access(
        clock, vault::Conventions({}, temporary.path()), demo.dataFolder + QStringLiteral("/confirmations"));
    const auto home = core::EstateHome::find(demo.repository, demo.dataFolder).value();
    auto workspace = core::Workspace::open(home, {clock, access}).value();
    if (!hasEnded(workspace->load()))
        return 1;
    stageMore(*workspace);

    ThemeSwitch themes(application);
    Scope scope;
    DraftPage page(scope);
    page.setView(workspace->view());
    for (const auto &[name, theme] : {std::pair{QStringLiteral("light"), ThemeChoice::Light},
             std::pair{QStringLiteral("dark"), ThemeChoice::Dark}}) {
        themes.choose(theme);
        // What the window leaves to a page at 1440x900 and at 1280x720.
        draw(page, {1360, 804}, QStringLiteral("%1/draft-%2.png").arg(folder, name));
        draw(page, {1200, 624}, QStringLiteral("%1/draft-%2-small.png").arg(folder, name));
    }
    draw(page, {900, 624}, folder + QStringLiteral("/draft-dark-folded.png"));
    themes.choose(ThemeChoice::Light);
    page.setCommitted(QStringLiteral("sallyport/rotate-pg-warehouse"));
    draw(page, {1360, 804}, folder + QStringLiteral("/draft-committed.png"));
    if (!hasEnded(workspace->discard()))
        return 1;
    QTest::qWait(300);
    page.setView(workspace->view());
    draw(page, {1360, 804}, folder + QStringLiteral("/draft-empty.png"));
    return 0;
}
