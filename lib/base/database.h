#pragma once

#include "base/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariantList>

#include <functional>

namespace sallyport {

/// One SQLite file of ours (0600 in a 0700 folder). Belongs to the thread that opened it.
///
/// A committed transaction has reached the disk (WAL, synchronous=FULL): what was shown as saved survives kill -9.
/// Several programs may have the same file open; a writer waits up to five seconds for another.
class Database
{
public:
    /// `migrations[n]` takes a store from version n to n+1; a store of a newer version is refused with
    /// ErrorCode::Newer, an older one is migrated, each step in one transaction. An empty path opens a private store in
    /// memory.
    static Result<Database> open(const QString &path, const QStringList &migrations);

    ~Database();
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }

    /// Runs one statement with its values bound in order.
    Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {}) const;
    /// Runs one statement once for each row of values.
    Result<void> runBatch(const QString &statement, const QList<QVariantList> &rows) const;
    /// Everything in `work` is stored, or nothing of it.
    Result<void> transaction(const std::function<Result<void>()> &work) const;

private:
    explicit Database(QString path);
    Result<void> prepare();
    Result<void> migrate(const QStringList &migrations);
    Error error(const Message &what, const QString &detail) const;

    QString m_path;
    QString m_connection;
};

} // namespace sallyport
