#include "console/estate_opener.h"

#include "core/starter_file.h"
#include "core/when_done.h"
#include "core/words.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrent>

namespace sallyport::console {

namespace {

using Opened = EstateOpener::Opened;

Result<Opened> openAt(const QString &place, const QString &dataFolder)
{
    const auto home = core::EstateHome::find(place, dataFolder);
    if (!home)
        return Failure(home.error());
    auto definition = core::Workspace::define(*home);
    if (!definition)
        return Failure(definition.error());
    return Opened{*home, std::move(*definition), nullptr};
}

Result<Opened> buildDemo(Instant now)
{
    auto folder = std::make_shared<QTemporaryDir>();
    const auto demo = core::buildDemo(folder->path(), now);
    if (!demo)
        return Failure(demo.error());
    auto opened = openAt(demo->repository, demo->dataFolder);
    if (opened)
        opened->demo = std::move(folder);
    return opened;
}

Result<Opened> writeStarter(const QString &folder, const QString &dataFolder)
{
    const auto written = core::writeStarterFile(folder, core::starterFile(core::lookAround(folder)));
    if (!written)
        return Failure(written.error());
    return openAt(folder, dataFolder);
}

} // namespace

EstateOpener::EstateOpener(std::shared_ptr<const Clock> clock, const QString &dataFolder, QWidget *window)
    : QObject(window)
    , m_clock(std::move(clock))
    , m_dataFolder(dataFolder)
    , m_window(window)
{
}

void EstateOpener::run(const QString &what, const QString &failureTitle, Job job)
{
    const int asked = ++m_asked;
    Q_EMIT began(what);
    core::whenDone(QtConcurrent::run(std::move(job)), this, [this, asked, failureTitle](const Result<Opened> &estate) {
        if (asked != m_asked)
            return;
        if (estate)
            Q_EMIT opened(*estate);
        else
            Q_EMIT failed(failureTitle, core::Words().plain(estate.error()));
    });
}

void EstateOpener::open(const QString &place)
{
    run(tr("Opening %1…").arg(place), tr("This estate could not be opened"),
        [place, data = m_dataFolder] { return openAt(place, data); });
}

void EstateOpener::openDemo()
{
    run(tr("Building the demo estate…"), tr("The demo could not be built"),
        [now = m_clock->now()] { return buildDemo(now); });
}

void EstateOpener::chooseFolder(const QString &title, std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(then));
    dialog->open();
}

void EstateOpener::askForFolder()
{
    chooseFolder(tr("Open an estate"), [this](const QString &folder) { open(folder); });
}

void EstateOpener::askToWriteStarter()
{
    chooseFolder(tr("Folder of the Terraform repository"), [this](const QString &folder) {
        run(tr("Looking around in %1…").arg(folder), tr("No starter file was written"),
            [folder, data = m_dataFolder] { return writeStarter(folder, data); });
    });
}

void EstateOpener::askToForget(int stagedChanges)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Forget this estate"),
        tr("Snapshots, the draft with its %n changes, and settings of this estate are removed from this machine. The "
           "repository is not touched. This cannot be undone.",
            nullptr, stagedChanges),
        QMessageBox::Cancel, m_window);
    QPushButton *forget = box->addButton(tr("Forget"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(forget, &QPushButton::clicked, this, &EstateOpener::forgettingConfirmed);
    box->open();
}

} // namespace sallyport::console
