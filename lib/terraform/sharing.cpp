#include "terraform/sharing.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sallyport::terraform {

namespace {

/// A piece of a file that may be written for many.
using PieceKey = std::pair<QString, qsizetype>;

/// Calls `visit` with each literal of a declaration that others may share.
template <typename SomeDeclaration, typename Visit> void visitLiterals(SomeDeclaration &declaration, Visit visit)
{
    if (declaration.version)
        visit(*declaration.version);
    for (auto &literal : declaration.settingLiterals)
        visit(literal);
    for (auto &consumer : declaration.consumers) {
        if (consumer.version)
            visit(*consumer.version);
    }
}

/// The files whose pieces are to be counted anew. Asked for one file many times in a row.
class FileSet
{
public:
    void add(const RootReading &reading)
    {
        for (const LiteralUse &use : reading.uses)
            add(use.file);
        for (const Declaration &declaration : reading.declarations)
            add(declaration.place.file);
    }

    bool contains(const QString &file)
    {
        if (file != m_last) {
            m_last = file;
            m_lastIsIn = m_files.contains(file);
        }
        return m_lastIsIn;
    }

private:
    void add(const QString &file)
    {
        if (file == m_last && m_lastIsIn)
            return;
        m_files.insert(file);
        m_last = file;
        m_lastIsIn = true;
    }

    QSet<QString> m_files;
    QString m_last;
    bool m_lastIsIn = false;
};

/// Counts over all readings who uses the pieces of the files in question.
class Sharing
{
public:
    Sharing(const Readings &readings, FileSet files)
        : m_files(std::move(files))
    {
        for (const auto &[root, counted] : readings) {
            for (const LiteralUse &use : counted.reading->uses) {
                if (m_files.contains(use.file))
                    ++m_users[{use.file, use.begin}];
            }
            for (const Declaration &declaration : counted.reading->declarations) {
                if (m_files.contains(declaration.place.file))
                    ++m_written[keyOf(declaration)];
            }
        }
    }

    bool isCounted(const Declaration &declaration)
    {
        bool isSame = !m_files.contains(declaration.place.file) ||
                      declaration.place.sharedBy == m_written.value(keyOf(declaration));
        visitLiterals(declaration, [&](const EditableLiteral &literal) {
            isSame = isSame && (!m_files.contains(literal.file) || literal.sharedBy == usersOf(literal));
        });
        return isSame;
    }

    void count(Declaration &declaration)
    {
        if (m_files.contains(declaration.place.file))
            declaration.place.sharedBy = m_written.value(keyOf(declaration));
        visitLiterals(declaration, [&](EditableLiteral &literal) {
            if (m_files.contains(literal.file))
                literal.sharedBy = usersOf(literal);
        });
    }

private:
    static std::pair<PieceKey, QString> keyOf(const Declaration &declaration)
    {
        return {{declaration.place.file, declaration.place.range.begin}, declaration.type};
    }

    int usersOf(const EditableLiteral &literal) const { return m_users.value({literal.file, literal.range.begin}); }

    FileSet m_files;
    QHash<PieceKey, int> m_users;
    QHash<std::pair<PieceKey, QString>, int> m_written; ///< by the type of what is declared
};

FileSet filesToCount(const Readings &readings, const Readings *previous)
{
    FileSet files;
    for (const auto &[root, counted] : readings) {
        if (!counted.declarations)
            files.add(*counted.reading);
    }
    if (!previous)
        return files;
    for (const auto &[root, before] : *previous) {
        const auto now = readings.find(root);
        if (now == readings.end() || !now->second.declarations)
            files.add(*before.reading);
    }
    return files;
}

} // namespace

void countShared(Readings &readings, const Readings *previous)
{
    Sharing sharing(readings, filesToCount(readings, previous));
    for (auto &[root, counted] : readings) {
        const std::vector<Declaration> &known =
            counted.declarations ? *counted.declarations : counted.reading->declarations;
        const bool isDone =
            counted.declarations && std::all_of(known.begin(), known.end(),
                                        [&](const Declaration &declaration) { return sharing.isCounted(declaration); });
        if (isDone)
            continue;
        auto fresh = std::make_shared<std::vector<Declaration>>(known);
        for (Declaration &declaration : *fresh)
            sharing.count(declaration);
        counted.declarations = std::move(fresh);
    }
}

} // namespace sallyport::terraform
