#include "audit/vault_file.h"

#include "audit/vault_time.h"

#include <utility>

namespace sallyport::audit {

namespace {

constexpr std::string_view hashMark = "hmac-sha256:";
/// Vault cancels a request after 90 seconds unless told otherwise; a response this much later is not waited for.
constexpr qint64 patience = 2 * 60 * 1000;
constexpr int linesBetweenGivingUp = 4096;
/// Errors are free text: keep the dictionary from growing with what a server may put there.
constexpr size_t longestError = 160;

/// The first line that says something: Vault writes "1 error occurred:\n\t* permission denied\n\n".
std::string_view summaryOf(std::string_view error)
{
    if (error.starts_with(hashMark))
        return "hashed";
    if (const size_t bullet = error.find("\n\t* "); bullet != std::string_view::npos)
        error.remove_prefix(bullet + 4);
    error = error.substr(0, error.find('\n'));
    if (error.size() <= longestError)
        return error;
    size_t end = longestError;
    while (end > 0 && (quint8(error[end]) & 0xc0) == 0x80)
        --end;
    return error.substr(0, end);
}

TokenKind kindOf(const VaultAuth &auth)
{
    if (auth.policies == "root")
        return TokenKind::Root;
    if (auth.tokenType == "service")
        return TokenKind::Service;
    return auth.tokenType == "batch" ? TokenKind::Batch : TokenKind::Unknown;
}

void fill(NameId &id, NameId from)
{
    if (id == 0)
        id = from;
}

/// What the response left out is taken from its request.
void complete(Record &response, const Record &request)
{
    response.time = request.time;
    fill(response.path, request.path);
    fill(response.actor, request.actor);
    fill(response.policies, request.policies);
    fill(response.address, request.address);
    fill(response.error, request.error);
    if (response.operation == Operation::Other)
        response.operation = request.operation;
    if (response.token == TokenKind::Unknown)
        response.token = request.token;
}

} // namespace

VaultFileReader::VaultFileReader(StoreWriter &writer, quint16 source)
    : m_writer(writer)
    , m_source(source)
{
}

std::unique_ptr<SourceReader> VaultFileReader::make(StoreWriter &writer, quint16 source)
{
    return std::make_unique<VaultFileReader>(writer, source);
}

Result<void> VaultFileReader::take(std::string_view line, qint64 offset)
{
    if (line.find("<json:object") != std::string_view::npos && line.find('{') == std::string_view::npos)
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "the audit device writes XML (format=jsonx)"), {}}, {},
            {QT_TRANSLATE_NOOP("Message", "Enable a file audit device with format=json, and name its file here"), {}});
    // The device may be told to put a prefix before each object.
    size_t begin = line.find("{\"");
    if (begin == std::string_view::npos)
        begin = line.find('{');
    if (begin == std::string_view::npos)
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the line has no JSON object"), {}});
    if (const auto parsed = m_parser.parse(line.substr(begin), m_entry); !parsed)
        return parsed;
    return takeEntry(offset, qint32(line.size()));
}

Result<void> VaultFileReader::takeEntry(qint64 offset, qint32 length)
{
    const auto time = readTime(m_entry.time);
    if (!time)
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the entry has no time"), {}});
    m_newest = std::max(m_newest, *time);
    if (m_entry.raw)
        m_writer.source(m_source).raw = true;
    if (m_entry.path.starts_with("sys/audit/") && m_entry.operation != "read")
        m_values.forget();
    // The line that a device writes when it is enabled is nobody's request.
    if (m_entry.path == "sys/audit/test" && m_entry.auth.policies.empty())
        return {};
    if (m_entry.type == "response")
        takeResponse(read(*time, offset, length));
    else if (!m_entry.id.empty())
        takeRequest(read(*time, offset, length));
    if (++m_sinceGivingUp >= linesBetweenGivingUp)
        giveUpOld();
    return {};
}

VaultFileReader::Request VaultFileReader::read(qint64 time, qint64 offset, qint32 length)
{
    Request request;
    Record &record = request.record;
    record.path = pathId();
    const Meaning meaning = m_meanings.value(record.path);
    record.operation = operationAt(meaning.kind, m_entry.operation);
    // A login's response describes the new token, its `auth` possibly the token that was sent along.
    const bool isNewToken = record.operation == Operation::Login && !m_entry.responseAuth.displayName.empty();
    const VaultAuth &auth = isNewToken ? m_entry.responseAuth : m_entry.auth;
    if (record.operation != Operation::Login || m_entry.type == "response")
        record.actor = actorId(auth);
    record.time = time;
    record.policies = m_writer.policies().idOf(auth.policies);
    record.address = m_writer.addresses().idOf(m_entry.remoteAddress);
    record.error = m_writer.errors().idOf(summaryOf(m_entry.error));
    record.outcome = outcomeOf(record.operation);
    record.token = kindOf(auth);
    record.offset = offset;
    record.length = length;
    record.source = m_source;
    record.request = QUuid::fromString(QLatin1String(m_entry.id.data(), qsizetype(m_entry.id.size())));
    if (meaning.kind == PathKind::KvValue && isWrite(record.operation) && !m_writer.source(m_source).raw)
        request.fields = meaning.versioned ? m_entry.versionedFields : m_entry.fields;
    return request;
}

NameId VaultFileReader::pathId()
{
    m_fullPath.assign(m_entry.nameSpace);
    if (!m_fullPath.empty() && !m_fullPath.ends_with('/'))
        m_fullPath += '/';
    const std::string nameSpace = m_fullPath;
    m_fullPath += m_entry.path;
    const auto known = m_writer.findPath(m_fullPath);
    if (known && (*known == 0 || m_meanings.contains(*known)))
        return *known;
    const VaultPath path = readVaultPath(m_entry.path, m_entry.mountType, m_entry.mountPoint);
    const NameId id = m_writer.addPath(m_fullPath, nameSpace + path.mount, nameSpace + path.secret);
    m_meanings.insert(id, {path.kind, path.versioned});
    return id;
}

NameId VaultFileReader::actorId(const VaultAuth &auth)
{
    // Every AppRole login is displayed as "approle": the role tells more.
    const bool isRole = auth.displayName == "approle" && !auth.roleName.empty();
    return m_writer.actors().idOf(isRole ? auth.roleName : auth.displayName);
}

Outcome VaultFileReader::outcomeOf(Operation operation) const
{
    if (m_entry.type != "response")
        return Outcome::Unanswered;
    const bool isRefused = m_entry.auth.allowed == std::optional(false);
    if (isRefused || m_entry.error.find("permission denied") != std::string_view::npos)
        return Outcome::Denied;
    if (m_entry.error.empty())
        return Outcome::Allowed;
    return operation == Operation::Login ? Outcome::Denied : Outcome::Failed;
}

void VaultFileReader::takeRequest(Request &&request)
{
    const quint64 id = shortHash(m_entry.id);
    if (!m_answeredFirst.remove(id))
        m_open.insert(id, std::move(request));
}

void VaultFileReader::takeResponse(Request &&response)
{
    const quint64 id = shortHash(m_entry.id);
    const auto open = m_entry.id.empty() ? m_open.end() : m_open.find(id);
    if (open != m_open.end()) {
        complete(response.record, open->record);
        if (response.fields.empty())
            response.fields = std::move(open->fields);
        m_open.erase(open);
    } else if (!m_entry.id.empty()) {
        m_answeredFirst.insert(id, response.record.time);
    }
    finish(std::move(response));
}

void VaultFileReader::finish(Request &&event)
{
    Record &record = event.record;
    const bool isWritten = isWrite(record.operation) && record.outcome == Outcome::Allowed;
    if (isWritten && m_meanings.value(record.path).kind == PathKind::KvValue) {
        const bool isPatch = record.operation == Operation::Patch;
        record.change =
            m_values.take(record.path, event.fields, isPatch ? ValueMemory::Merge::Patch : ValueMemory::Merge::Replace);
    }
    m_writer.append(record);
}

void VaultFileReader::giveUpOld()
{
    m_sinceGivingUp = 0;
    const qint64 before = m_newest - patience;
    m_open.removeIf([&](QHash<quint64, Request>::iterator request) {
        const bool isOld = request->record.time < before;
        if (isOld)
            m_writer.append(request->record);
        return isOld;
    });
    m_answeredFirst.removeIf([&](QHash<quint64, qint64>::iterator answer) { return *answer < before; });
}

std::vector<Record> VaultFileReader::inFlight() const
{
    std::vector<Record> records;
    records.reserve(size_t(m_open.size()));
    for (const Request &request : m_open)
        records.push_back(request.record);
    return records;
}

} // namespace sallyport::audit
