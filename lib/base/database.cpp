#include "base/database.h"

#include "base/private_files.h"

#include <QAtomicInt>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

namespace sallyport {

namespace {

constexpr auto newerAdvice =
    QT_TRANSLATE_NOOP("Message", "Update Sallyport, or move the file away to start with a fresh one");

QString nextConnectionName()
{
    static QAtomicInt count;
    return QStringLiteral("sallyport-%1").arg(count.fetchAndAddRelaxed(1));
}

} // namespace

Database::Database(QString path)
    : m_path(std::move(path))
    , m_connection(nextConnectionName())
{
}

Database::~Database()
{
    if (!m_connection.isEmpty())
        QSqlDatabase::removeDatabase(m_connection);
}

Database::Database(Database &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_connection(std::exchange(other.m_connection, {}))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_connection, other.m_connection);
    return *this;
}

Error Database::error(const Message &what, const QString &detail) const
{
    const bool broken = detail.contains(QLatin1String("malformed")) || detail.contains(QLatin1String("not a database"));
    return Error{broken ? ErrorCode::Malformed : ErrorCode::Unwritable,
        {QT_TRANSLATE_NOOP("Message", "%1: %2"), {what, detail}}, m_path,
        broken ? Message{QT_TRANSLATE_NOOP("Message", "Move the file away; a fresh one is made at the next start"), {}}
               : Message()};
}

Result<Database> Database::open(const QString &path, const QStringList &migrations)
{
    if (!path.isEmpty()) {
        if (const auto made = makePrivateFolder(QFileInfo(path).absolutePath()); !made)
            return Failure(made.error());
        // The file exists with its final permissions before SQLite writes a byte; its -wal and -shm inherit them.
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite))
            return fail(ErrorCode::Unwritable, verbatim(file.errorString()), path,
                {QT_TRANSLATE_NOOP("Message", "Check its permissions"), {}});
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    Database database(path);
    if (const auto prepared = database.prepare(); !prepared)
        return Failure(prepared.error());
    if (const auto migrated = database.migrate(migrations); !migrated)
        return Failure(migrated.error());
    return database;
}

Result<void> Database::prepare()
{
    auto connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    connection.setDatabaseName(m_path.isEmpty() ? QStringLiteral(":memory:") : m_path);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!connection.open())
        return Failure(
            error({QT_TRANSLATE_NOOP("Message", "the store cannot be opened"), {}}, connection.lastError().text()));
    for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON"}) {
        if (const auto set = run(QString::fromLatin1(pragma)); !set)
            return Failure(set.error());
    }
    return {};
}

Result<void> Database::migrate(const QStringList &migrations)
{
    return transaction([&]() -> Result<void> {
        auto query = run(QStringLiteral("PRAGMA user_version"));
        if (!query)
            return Failure(query.error());
        query->next();
        const int version = query->value(0).toInt();
        query->finish();
        if (version > migrations.size())
            return fail(ErrorCode::Newer,
                {QT_TRANSLATE_NOOP(
                     "Message", "the store was written by a newer version of Sallyport (format %1, this one knows %2)"),
                    {qint64(version), qint64(migrations.size())}},
                m_path, {newerAdvice, {}});
        for (int step = version; step < migrations.size(); ++step) {
            for (const QString &statement : migrations.at(step).split(u';', Qt::SkipEmptyParts)) {
                if (statement.trimmed().isEmpty())
                    continue;
                if (const auto done = run(statement); !done)
                    return Failure(done.error());
            }
        }
        if (version < migrations.size()) {
            if (const auto done = run(QStringLiteral("PRAGMA user_version=%1").arg(migrations.size())); !done)
                return Failure(done.error());
        }
        return {};
    });
}

Result<QSqlQuery> Database::run(const QString &statement, const QVariantList &values) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    bool ready = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    ready = ready && query.exec();
    if (!ready)
        return Failure(
            error({QT_TRANSLATE_NOOP("Message", "the store refuses a statement"), {}}, query.lastError().text()));
    return query;
}

Result<void> Database::runBatch(const QString &statement, const QList<QVariantList> &rows) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    bool ready = query.prepare(statement);
    for (const QVariantList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            query.bindValue(static_cast<int>(i), row.at(i));
        ready = ready && query.exec();
        if (!ready)
            return Failure(
                error({QT_TRANSLATE_NOOP("Message", "the store refuses a row"), {}}, query.lastError().text()));
    }
    return {};
}

Result<void> Database::transaction(const std::function<Result<void>()> &work) const
{
    // IMMEDIATE takes the write lock at once, so that two consoles wait for each other instead of failing half-way.
    if (const auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return Failure(begun.error());
    if (auto done = work(); !done) {
        (void)run(QStringLiteral("ROLLBACK"));
        return done;
    }
    if (const auto committed = run(QStringLiteral("COMMIT")); !committed)
        return Failure(committed.error());
    return {};
}

} // namespace sallyport
