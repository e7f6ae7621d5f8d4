#pragma once

#include <QFrame>
#include <QStringList>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace sallyport::console {

class IconLabel;
class ProgressLine;
class ToneLabel;

/// What a pane says about its content. Every pane has all five.
struct PaneState
{
    enum class Kind {
        Ready,
        Empty,   ///< title, text and at most two actions instead of the body
        Loading, ///< the body stays; a progress line, what it cost so far, Cancel
        Partial, ///< the body stays; a warning in the footer with a link
        Failed,  ///< a strip above the body, which shows the last snapshot
    };
    Kind kind = Kind::Ready;
    QString summary;       ///< right of the pane's name: "286 of 1,012"
    QString title;         ///< Empty, Failed
    QString text;          ///< Empty, Failed
    QString icon;          ///< Empty: the icon's name
    QStringList actions;   ///< Empty: the texts of the buttons
    double progress = 0;   ///< Loading: 0 to 1
    bool canCancel = true; ///< Loading: what is awaited can be left
    QString footer;        ///< Loading: "63 requests, 0.4 s"; Partial: the warning; Ready: a quiet note, or empty
    QString link;          ///< Partial, Ready: what leads to more
    friend bool operator==(const PaneState &, const PaneState &) = default;
};

/// A frame around a view: header with name, summary, filter and tools, and the four states that every view has.
class Pane final : public QFrame
{
    Q_OBJECT

public:
    explicit Pane(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setBody(QWidget *body); ///< takes ownership
    void setState(const PaneState &state);
    const PaneState &state() const { return m_state; }

    /// Tools stand at the right of the header in the order in which they are added.
    QToolButton *addTool(const QString &icon, const QString &name);
    QToolButton *addTool(QAction *action);
    void addHeaderWidget(QWidget *widget); ///< between the summary and the tools
    /// Adds the filter field once; Esc leaves it. The key that leads there, shown beside it, is the page's.
    QLineEdit *addFilter(const QString &placeholder);

Q_SIGNALS:
    void retryRequested();
    void copyDetailsRequested();
    void cancelRequested();
    void linkActivated();
    void actionTriggered(int action); ///< of the empty page
    void filterChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHeader();
    QWidget *buildStrip();
    QWidget *buildEmptyPage();
    QWidget *buildFooter();
    void showHeader();
    void showEmptyPage();
    void showStrip();
    void showFooter();

    PaneState m_state;
    QVBoxLayout *m_column = nullptr;
    QHBoxLayout *m_header = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_summary = nullptr;
    QLineEdit *m_filter = nullptr;
    QWidget *m_strip = nullptr;
    QLabel *m_stripTitle = nullptr;
    QLabel *m_stripText = nullptr;
    QStackedWidget *m_pages = nullptr;
    IconLabel *m_emptyIcon = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    QHBoxLayout *m_emptyActions = nullptr;
    ProgressLine *m_progress = nullptr;
    QWidget *m_footer = nullptr;
    IconLabel *m_footerIcon = nullptr;
    ToneLabel *m_footerText = nullptr;
    QWidget *m_cancel = nullptr;
    QLabel *m_cancelLink = nullptr;
};

} // namespace sallyport::console
