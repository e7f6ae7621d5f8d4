#pragma once

#include "estate/secret.h"

#include <QObject>

#include <chrono>
#include <vector>

namespace sallyport::console {

/// Which rows of an environment are shown, beside the folder.
enum class Narrow { All, Overdue, DueSoon, NotInTerraform, NoCadence, NotProven, NotRead };

/// The linked selection: what every page is about.
struct Selection
{
    QString environment; ///< empty: all of them
    QString folder;      ///< "connections/"; empty: all of them
    QString secret;      ///< path relative to the environment; empty: any
    Narrow narrow = Narrow::All;
    std::chrono::minutes span{60}; ///< of the audit events that are shown, back from now

    estate::SecretId secretId() const { return {environment, secret}; }
    /// Whether a row lies in the environment and folder.
    bool contains(const estate::SecretId &id) const;
    friend bool operator==(const Selection &, const Selection &) = default;
};

/// The one selection that all panes read and write, with its history.
class Scope : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const Selection &current() const { return m_current; }
    void set(const Selection &selection);

    void selectEnvironment(const QString &environment, const QString &folder = {});
    void selectSecret(const estate::SecretId &id);
    void setNarrow(Narrow narrow);
    void setSpan(std::chrono::minutes span);

    /// Takes one step off: the secret, the narrowing, the folder, the environment.
    void clearStep();
    bool canClear() const;
    void back();
    void forward();
    bool canGoBack() const { return !m_past.empty(); }
    bool canGoForward() const { return !m_future.empty(); }

Q_SIGNALS:
    void changed(const sallyport::console::Selection &selection);

private:
    void moveTo(const Selection &selection);

    Selection m_current;
    std::vector<Selection> m_past;
    std::vector<Selection> m_future;
};

} // namespace sallyport::console
