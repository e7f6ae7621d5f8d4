#include "console/leaving/trust_dialog.h"

#include "console/draft/parts.h"
#include "console/item_roles.h"
#include "console/tables.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace sallyport::console {

namespace {

QString introduction(const core::TrustQuestion &question)
{
    if (question.state == core::TrustState::Changed)
        return TrustDialog::tr(
            "Its configuration or a hook has changed since you trusted it. Look again: git would run "
            "what stands here when it commits, signs or pushes.");
    return TrustDialog::tr(
        "Until you trust it, nothing of this repository is run. Then git runs what stands here when it "
        "commits, signs or pushes, and checks may start Terraform in it.");
}

QStandardItem *cell(const QString &text, bool isCode)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    item->setData(isCode, IsCodeRole);
    return item;
}

} // namespace

QString wordOf(git::Runnable::Kind kind)
{
    using Kind = git::Runnable::Kind;
    switch (kind) {
    case Kind::Hook:
        return TrustDialog::tr("hook");
    case Kind::Filter:
        return TrustDialog::tr("filter");
    case Kind::Diff:
        return TrustDialog::tr("diff or merge program");
    case Kind::Signing:
        return TrustDialog::tr("signing");
    case Kind::Credential:
        return TrustDialog::tr("credentials");
    case Kind::Transport:
        return TrustDialog::tr("connection");
    case Kind::Monitor:
        return TrustDialog::tr("file monitor");
    case Kind::Prompt:
        return TrustDialog::tr("editor or prompt");
    case Kind::Include:
        return TrustDialog::tr("included configuration");
    case Kind::Rewrite:
        return TrustDialog::tr("rewritten address");
    case Kind::Remote:
        return TrustDialog::tr("remote");
    case Kind::Submodule:
        return TrustDialog::tr("submodule");
    case Kind::Command:
        return TrustDialog::tr("command");
    }
    return {};
}

TrustDialog::TrustDialog(const core::TrustQuestion &question, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Trust this repository?"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(wrappedLabel(Type::Mono, Role::Text, question.root));
    column->addWidget(wrappedLabel(Type::Base, Role::Text2, introduction(question)));
    if (question.runs.empty())
        column->addWidget(
            wrappedLabel(Type::Base, Role::Text2, tr("Nothing is configured here that git would run beside itself.")));
    else
        column->addWidget(buildList(question.runs), 1);
    column->addWidget(wrappedLabel(Type::Small, Role::Text3,
        tr("The answer is kept on this machine, outside the repository, and asked again when any of this changes.")));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *trust = buttons->addButton(tr("Trust this repository"), QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    trust->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, fingerprint = question.fingerprint] {
        Q_EMIT trusted(fingerprint);
        accept();
    });
    column->addWidget(buttons);
    resize(720, question.runs.empty() ? 240 : 440);
}

QWidget *TrustDialog::buildList(const std::vector<git::Runnable> &runs)
{
    auto *list = new QTreeView;
    auto *model = new QStandardItemModel(list);
    model->setHorizontalHeaderLabels({tr("What"), tr("Name"), tr("Runs or talks to"), tr("Configured by")});
    for (const git::Runnable &run : runs)
        model->appendRow({cell(wordOf(run.kind), false), cell(run.name, true), cell(run.command, true),
            cell(run.source == git::Runnable::Source::Repository ? tr("the repository") : tr("you or this machine"),
                false)});
    list->setModel(model);
    list->setRootIsDecorated(false);
    dressTable(list, tr("What git would run"));
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    for (const int contents : {0, 1, 3})
        list->resizeColumnToContents(contents);
    return list;
}

} // namespace sallyport::console
