#pragma once

#include "servers/child_process.h"

#include <QTemporaryDir>

namespace sallyport::servers {

/// A real Prometheus on a free loopback port, in a temporary folder, that scrapes nothing and evaluates the rules of
/// one file every second.
class PrometheusServer
{
public:
    static bool isPresent();
    /// For QSKIP.
    static QString whyAbsent();

    /// What stands before it.
    enum class Guard {
        None,
        Password, ///< it asks for a user name and a password
        Tls       ///< with a certificate of an authority that nobody knows
    };

    /// Waits until it answers, and where it lets us look, until its rules were evaluated once. `rules` is a rule file's
    /// text.
    explicit PrometheusServer(const QByteArray &rules, Guard guard = Guard::None);

    QString address() const;
    void stop() { m_process.stop(); }

private:
    bool isReady() const;
    QString write(const QString &name, const QByteArray &text) const;
    QByteArray webConfiguration() const;

    QTemporaryDir m_folder;
    Guard m_guard;
    quint16 m_port;
    ChildProcess m_process;
};

} // namespace sallyport::servers
