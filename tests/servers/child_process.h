#pragma once

#include <QProcess>
#include <QStringList>

#include <functional>

namespace sallyport::servers {

/// A server that a test has started. It ends with this object, by its own process id, and with the test program should
/// that die.
class ChildProcess
{
public:
    ~ChildProcess();

    /// Starts the program; its output goes into `logFile`.
    void start(const QString &program, const QStringList &arguments, const QString &logFile);
    void stop();
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    qint64 processId() const { return m_process.processId(); }

private:
    QProcess m_process;
};

/// Runs a program to its end and gives its output; the test program ends where it fails.
QByteArray runToEnd(const QString &program, const QStringList &arguments, const QByteArray &input = {});

/// A port of 127.0.0.1 that nobody listens on now.
quint16 freePort();

/// Waits, with events running, until `done` holds; the test program ends after thirty seconds.
void waitUntil(const char *what, const std::function<bool()> &done);

} // namespace sallyport::servers
