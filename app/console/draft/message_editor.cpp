#include "console/draft/message_editor.h"

#include "console/draft/parts.h"
#include "core/words.h"
#include "widgets/pane.h"
#include "widgets/surface.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSyntaxHighlighter>
#include <QToolButton>

namespace sallyport::console {

namespace {

/// The subject is what others will see in a list, so it stands out from the rest.
class SubjectHighlighter final : public QSyntaxHighlighter
{
public:
    explicit SubjectHighlighter(QPlainTextEdit *edit)
        : QSyntaxHighlighter(edit->document())
        , m_edit(edit)
    {
    }

protected:
    void highlightBlock(const QString &text) override
    {
        const bool isSubject = currentBlock().blockNumber() == 0;
        setFormat(0, int(text.size()), color(m_edit->palette(), isSubject ? Role::Text : Role::Text2));
    }

private:
    QPlainTextEdit *m_edit;
};

/// Repaints its text's tones with the theme.
class MessageEdit final : public QPlainTextEdit
{
public:
    MessageEdit()
        : m_highlighter(new SubjectHighlighter(this))
    {
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            m_highlighter->rehighlight();
        QPlainTextEdit::changeEvent(event);
    }

private:
    SubjectHighlighter *m_highlighter;
};

} // namespace

MessageEditor::MessageEditor(QWidget *parent)
    : QWidget(parent)
{
    m_edit = new MessageEdit;
    m_edit->setFont(console::font(Type::Mono));
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setTabChangesFocus(true);
    m_edit->setAccessibleName(tr("Commit message"));
    m_edit->document()->setDocumentMargin(10);
    auto *pane = new Pane(tr("Commit message"));
    m_reset = pane->addTool(QStringLiteral("undo-2"), tr("Back to the proposed message"));
    m_reset->setVisible(false);
    pane->setBody(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(pane, 1);
    column->addWidget(buildFooter());
    connect(m_reset, &QToolButton::clicked, this, &MessageEditor::reset);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { m_reset->setVisible(isEdited()); });
}

QWidget *MessageEditor::buildFooter()
{
    auto *footer = new Surface(Role::Alternate, Qt::TopEdge);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(6);
    row->addWidget(new IconLabel(QStringLiteral("circle-check"), Role::Good, 14));
    m_saved = label(Type::Small, Role::Text3);
    row->addWidget(m_saved, 1);
    footer->setFixedHeight(QFontMetrics(m_saved->font()).height() + 8);
    return footer;
}

bool MessageEditor::isEdited() const
{
    return m_edit->toPlainText() != m_proposal;
}

void MessageEditor::setProposal(const QString &message)
{
    const bool keeps = isEdited();
    m_proposal = message;
    if (!keeps)
        m_edit->setPlainText(message);
    m_reset->setVisible(isEdited());
}

void MessageEditor::setSavedAt(Instant savedAt)
{
    m_saved->setText(tr("Every change is on disk: saved %1").arg(core::Words().time(savedAt)));
    m_saved->setToolTip(toRfc3339(savedAt));
}

QString MessageEditor::message() const
{
    return m_edit->toPlainText();
}

void MessageEditor::reset()
{
    m_edit->setPlainText(m_proposal);
}

} // namespace sallyport::console
