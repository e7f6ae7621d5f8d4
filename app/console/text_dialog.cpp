#include "console/text_dialog.h"

#include "base/private_files.h"
#include "core/words.h"
#include "widgets/surface.h"
#include "widgets/type.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sallyport::console {

TextDialog::TextDialog(const QString &title, const QString &note, const QString &text, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *explanation = new ToneLabel(Role::Text2);
    explanation->setText(note);
    explanation->setWordWrap(true);
    auto *body = new QPlainTextEdit(text);
    body->setReadOnly(true);
    body->setFont(console::font(Type::Mono));
    body->setLineWrapMode(QPlainTextEdit::NoWrap);
    body->setAccessibleName(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    QPushButton *save = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    auto *failure = new ToneLabel(Role::Critical);
    failure->setWordWrap(true);
    failure->hide();
    connect(save, &QPushButton::clicked, this, [this, text, failure] {
        const QString file = QFileDialog::getSaveFileName(this, windowTitle());
        if (file.isEmpty())
            return;
        const auto written = writePrivateFile(file, text.toUtf8());
        failure->setVisible(!written);
        failure->setText(written ? QString() : core::Words().plain(written.error()));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(body, 1);
    layout->addWidget(failure);
    layout->addWidget(buttons);
    resize(720, 480);
}

} // namespace sallyport::console
