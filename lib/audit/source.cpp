#include "audit/source.h"

#include "audit/vault_file.h"

#include <algorithm>
#include <array>

namespace sallyport::audit {

std::span<const SourceFormat> sourceFormats()
{
    static const std::array formats{
        SourceFormat{QLatin1String("vault"), VaultFileReader::make},
    };
    return formats;
}

const SourceFormat *findFormat(const QString &name)
{
    const auto formats = sourceFormats();
    const auto found =
        std::find_if(formats.begin(), formats.end(), [&](const SourceFormat &format) { return format.name == name; });
    return found == formats.end() ? nullptr : &*found;
}

} // namespace sallyport::audit
