// Does to the store named on the command line what people do to a draft, by chance from a seed, until it is killed.
// Before each act it prints the draft that is wanted, and after it the one that is there:
//   want a:1 b:2
//   have a:1 b:2

#include "draft/draft_store.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>

using namespace sallyport;
using namespace sallyport::draft;

namespace {

/// The draft as the acts should leave it: paths in order, each with the number of times that it was edited.
using Wanted = std::vector<std::pair<QString, int>>;

QString text(const Wanted &wanted)
{
    QStringList all;
    for (const auto &[path, edits] : wanted)
        all += path + u':' + QString::number(edits);
    return all.join(u' ');
}

Change changeOf(const QString &path, int edits)
{
    Change change;
    change.kind = QStringLiteral("rotate");
    change.secret = {QStringLiteral("prod"), path};
    change.parameters.insert(QStringLiteral("edits"), QString::number(edits));
    return change;
}

class Person
{
public:
    Person(DraftStore store, quint32 seed)
        : m_store(std::move(store))
        , m_random(seed)
    {
    }

    /// False where the store did not do as it was told.
    bool act()
    {
        switch (m_random.bounded(8)) {
        case 0:
        case 1:
        case 2:
            return add();
        case 3:
            return m_wanted.empty() ? add() : edit();
        case 4:
            return m_wanted.empty() ? add() : move();
        case 5:
            return m_wanted.empty() ? add() : drop();
        case 6:
            return m_undo.empty() ? add() : undo();
        default:
            return m_redo.empty() ? add() : redo();
        }
    }

private:
    bool add()
    {
        Wanted next = m_wanted;
        next.emplace_back(QStringLiteral("pg_%1").arg(++m_count), 0);
        const Change change = changeOf(next.back().first, 0);
        return done(std::move(next), [&] { return m_store.add(change, {}).has_value(); });
    }
    bool edit()
    {
        const size_t at = any();
        Wanted next = m_wanted;
        ++next[at].second;
        const Change change = changeOf(next[at].first, next[at].second);
        return done(std::move(next), [&] { return m_store.replace(idAt(at), change, {}).has_value(); });
    }
    bool move()
    {
        const size_t at = any();
        const size_t to = any();
        Wanted next = m_wanted;
        const auto moved = next[at];
        next.erase(next.begin() + std::ptrdiff_t(at));
        next.insert(next.begin() + std::ptrdiff_t(to), moved);
        return done(std::move(next), [&] { return m_store.move(idAt(at), int(to) - int(at), {}).has_value(); });
    }
    bool drop()
    {
        const size_t at = any();
        Wanted next = m_wanted;
        next.erase(next.begin() + std::ptrdiff_t(at));
        return done(std::move(next), [&] { return m_store.drop({idAt(at)}, {}).has_value(); });
    }
    bool undo()
    {
        Wanted next = m_undo.back();
        m_undo.pop_back();
        m_redo.push_back(m_wanted);
        return told(std::move(next), [&] { return m_store.undo({}).has_value(); });
    }
    bool redo()
    {
        Wanted next = m_redo.back();
        m_redo.pop_back();
        m_undo.push_back(m_wanted);
        return told(std::move(next), [&] { return m_store.redo({}).has_value(); });
    }

    bool done(Wanted next, const std::function<bool()> &work)
    {
        m_undo.push_back(m_wanted);
        m_redo.clear();
        return told(std::move(next), work);
    }
    bool told(Wanted next, const std::function<bool()> &work)
    {
        std::printf("want %s\n", qPrintable(text(next)));
        std::fflush(stdout);
        m_wanted = std::move(next);
        if (!work())
            return false;
        std::printf("have %s\n", qPrintable(text(m_wanted)));
        std::fflush(stdout);
        return true;
    }

    size_t any() { return m_random.bounded(quint32(m_wanted.size())); }
    QString idAt(size_t index) const { return m_store.load()->changes.at(index).id; }

    DraftStore m_store;
    QRandomGenerator m_random;
    Wanted m_wanted;
    std::vector<Wanted> m_undo;
    std::vector<Wanted> m_redo;
    int m_count = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    auto store = DraftStore::open(application.arguments().value(1));
    if (!store)
        return 1;
    Person person(std::move(*store), application.arguments().value(2).toUInt());
    while (person.act()) {
    }
    return 1;
}
