#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sallyport::console {

/// What stands in the window before an estate is open: open a folder, a recent one, the demo, or write a starter file.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecent(const QStringList &roots);
    /// What is being opened, in words, until showFailure.
    void showBusy(const QString &what);
    /// Why the last one could not be opened; empty takes it away.
    void showFailure(const QString &title, const QString &text);

Q_SIGNALS:
    void openFolderRequested();
    void openRequested(const QString &root);
    void demoRequested();
    void starterRequested();

private:
    QLabel *m_failureTitle = nullptr;
    QLabel *m_failureText = nullptr;
    QWidget *m_failure = nullptr;
    QLabel *m_busy = nullptr;
    QVBoxLayout *m_recent = nullptr;
};

} // namespace sallyport::console
