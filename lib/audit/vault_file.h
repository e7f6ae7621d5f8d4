#pragma once

#include "audit/source.h"
#include "audit/value_memory.h"
#include "audit/vault_entry.h"
#include "audit/vault_path.h"

#include <QHash>

namespace sallyport::audit {

/// Vault's and OpenBao's file audit device: one JSON object a line, a request and its response joined on `request.id`.
/// Either may be missing; a response says all that its request says.
class VaultFileReader final : public SourceReader
{
public:
    VaultFileReader(StoreWriter &writer, quint16 source);
    static std::unique_ptr<SourceReader> make(StoreWriter &writer, quint16 source);

    Result<void> take(std::string_view line, qint64 offset) override;
    std::vector<Record> inFlight() const override;

private:
    struct Request
    {
        Record record;
        std::vector<FieldHash> fields;
    };

    /// What a path means, as far as the joining needs it.
    struct Meaning
    {
        PathKind kind = PathKind::Plain;
        bool versioned = false;
    };

    Result<void> takeEntry(qint64 offset, qint32 length);
    Request read(qint64 time, qint64 offset, qint32 length);
    void takeRequest(Request &&request);
    void takeResponse(Request &&response);
    void finish(Request &&event);
    void giveUpOld();

    NameId pathId();
    NameId actorId(const VaultAuth &auth);
    Outcome outcomeOf(Operation operation) const;

    StoreWriter &m_writer;
    quint16 m_source;
    VaultEntryParser m_parser;
    VaultEntry m_entry;
    std::string m_fullPath;
    QHash<NameId, Meaning> m_meanings;      ///< by path
    QHash<quint64, Request> m_open;         ///< by hash of the request id
    QHash<quint64, qint64> m_answeredFirst; ///< responses without a request before them, and when they came
    ValueMemory m_values;
    qint64 m_newest = 0;
    int m_sinceGivingUp = 0;
};

} // namespace sallyport::audit
