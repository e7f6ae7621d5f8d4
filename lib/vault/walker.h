#pragma once

#include "vault/walk.h"

#include <deque>
#include <optional>
#include <set>

namespace sallyport::vault {

/// One walk as a machine of requests and answers; see walk() for what it reads. Belongs to one thread with an event
/// loop.
class Walker
{
public:
    using Done = std::function<void(Result<Reading>)>;

    /// `done` is called once, never from within start().
    Walker(const WalkPlan &plan, Client &client, const Clock &clock, Done done);

    void start();
    /// The numbers so far; the new names are handed out once.
    WalkProgress takeProgress();

private:
    /// One request of the walk and what follows from it.
    struct Task
    {
        Request request;
        std::function<Result<void>(const nlohmann::json &)> onAnswer;
        std::function<void()> onMissing;
        std::function<void(const Error &)> onUnread;
    };
    using Next = std::function<void(const nlohmann::json &)>;

    // The beginning: one request after the other, and a failure is the walk's.
    void ask(const Request &request, const Next &next);
    void readHealth(const nlohmann::json &body);
    void failSealed();
    void readToken(const nlohmann::json &body);
    void readMounts(const nlohmann::json &body);
    Result<void> plan();

    // The wide part: many requests at once, and a failure is the path's.
    Result<MountRef> secretsMount() const;
    void listFolder(const MountRef &mount, const VaultPath &folder);
    Result<void> takeKeys(const MountRef &mount, const VaultPath &folder, const nlohmann::json &body);
    void addSecret(const MountRef &mount, const VaultPath &folder, const VaultPath &path);
    void readSecret(const MountRef &mount, const VaultPath &folder, const VaultPath &path, size_t index);
    void readSubkeys(const MountRef &mount, const VaultPath &path, size_t index);
    /// What is listed by name and then read one by one: a row of the tables in walker_things.cpp.
    struct NamedThings
    {
        Endpoint list;
        Endpoint read;
        const char *folder; ///< as it is called where it could not be read
        Result<void> (*take)(const nlohmann::json &body, const QString &mount, const QString &name, Reading &reading);
    };
    static const std::vector<NamedThings> &databaseThings();
    static const NamedThings &thingsOf(MountKind kind);
    void planDatabase(const QString &name);
    void planPki(const QString &name);
    void planMethod(const QString &name);
    void cannotPlan(const QString &mount, const char *folder, const Error &error);
    void listThings(const MountRef &mount, const NamedThings &things);
    void readThing(const MountRef &mount, const NamedThings &things, const QString &name);
    bool areTooMany(const MountRef &mount, const QStringList &names);
    void listPolicies();
    void readPolicy(const QString &name);

    void pump();
    void run(Task task);
    void settle(const Task &task, const Result<Response> &response);
    void confirmToken();

    void unread(const QString &mount, const QString &folder, const Request &request, const Error &error);
    void warn(const Error &error);
    void breakOff(const Error &error);
    void finish();
    void complete(Result<Reading> result);

    WalkPlan m_plan;
    Client &m_client;
    const Clock &m_clock;
    Done m_done;

    std::chrono::steady_clock::time_point m_began; // the clock may be frozen; what a walk cost may not
    Reading m_reading;
    WalkProgress m_progress;
    std::deque<Task> m_lists; // names come first
    std::deque<Task> m_details;
    // Refused with 403, which an expired token gets as well: believed once the token has been looked up again.
    std::vector<std::pair<Task, Error>> m_doubtful;
    std::set<QString> m_withKeys;
    std::set<QString> m_gone;
    std::set<QString> m_unreadPaths;
    int m_underWay = 0;
    bool m_confirming = false;
    bool m_over = false;
};

} // namespace sallyport::vault
