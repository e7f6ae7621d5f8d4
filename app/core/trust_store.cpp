#include "core/trust_store.h"

#include "base/private_files.h"
#include "git/trust.h"

#include <QFileInfo>

#include <array>

namespace sallyport::core {

QString nameOf(TrustState state)
{
    static constexpr std::array names = {"unasked", "changed", "trusted"};
    static_assert(names.size() == static_cast<size_t>(TrustState::Trusted) + 1);
    return QString::fromLatin1(names.at(static_cast<size_t>(state)));
}

Result<TrustStore> TrustStore::load(const QString &file)
{
    TrustStore store;
    store.m_file = file;
    const auto bytes = readFile(file);
    if (!bytes && bytes.error().code != ErrorCode::NotFound)
        return Failure(bytes.error());
    if (!bytes)
        return store;
    for (const QString &line : QString::fromUtf8(*bytes).split(u'\n', Qt::SkipEmptyParts))
        store.m_fingerprints.insert(line.section(u'\t', 1), line.section(u'\t', 0, 0));
    return store;
}

TrustState TrustStore::state(const QString &root, const QString &fingerprint) const
{
    const auto known = m_fingerprints.constFind(root);
    if (known == m_fingerprints.constEnd())
        return TrustState::Unasked;
    return *known == fingerprint ? TrustState::Trusted : TrustState::Changed;
}

Result<void> TrustStore::trust(const QString &root, const QString &fingerprint)
{
    if (root.contains(u'\n'))
        return fail(
            ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "a path with a line break cannot be trusted"), {}}, root);
    m_fingerprints.insert(root, fingerprint);
    return save();
}

Result<void> TrustStore::withdraw(const QString &root)
{
    m_fingerprints.remove(root);
    return save();
}

Result<void> TrustStore::save() const
{
    if (auto made = makePrivateFolder(QFileInfo(m_file).absolutePath()); !made)
        return made;
    QByteArray text;
    for (auto it = m_fingerprints.cbegin(); it != m_fingerprints.cend(); ++it)
        text += it.value().toUtf8() + '\t' + it.key().toUtf8() + '\n';
    return writePrivateFile(m_file, text);
}

namespace {

Result<TrustState> stateOf(const git::Repository &repository, const QString &fingerprint, const QString &trustFile)
{
    const auto store = TrustStore::load(trustFile);
    if (!store)
        return Failure(store.error());
    return store->state(repository.root(), fingerprint);
}

} // namespace

Result<TrustQuestion> askTrust(const QString &estateRoot, const QString &trustFile)
{
    const auto repository = git::Repository::open(estateRoot);
    if (!repository)
        return Failure(repository.error());
    const auto fingerprint = git::fingerprint(*repository);
    if (!fingerprint)
        return Failure(fingerprint.error());
    const auto state = stateOf(*repository, *fingerprint, trustFile);
    if (!state)
        return Failure(state.error());
    auto runs = git::runnables(*repository);
    if (!runs)
        return Failure(runs.error());
    return TrustQuestion{repository->root(), *fingerprint, *state, std::move(*runs)};
}

Result<void> requireTrust(const git::Repository &repository, const QString &trustFile)
{
    const auto fingerprint = git::fingerprint(repository);
    if (!fingerprint)
        return Failure(fingerprint.error());
    const auto state = stateOf(repository, *fingerprint, trustFile);
    if (!state)
        return Failure(state.error());
    switch (*state) {
    case TrustState::Trusted:
        return {};
    case TrustState::Changed:
        return fail(ErrorCode::Unconfirmed,
            {QT_TRANSLATE_NOOP("Message", "the repository's configuration or a hook has changed since it was trusted"),
                {}},
            repository.root(),
            {QT_TRANSLATE_NOOP("Message", "See what git would run, and trust it anew: sallyport-cli trust"), {}});
    case TrustState::Unasked:
        break;
    }
    return fail(ErrorCode::Unconfirmed,
        {QT_TRANSLATE_NOOP("Message", "the repository is not trusted, so git does not run in it"), {}},
        repository.root(),
        {QT_TRANSLATE_NOOP("Message", "See what git would run, and trust it: sallyport-cli trust"), {}});
}

} // namespace sallyport::core
