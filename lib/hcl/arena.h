#pragma once

#include "hcl/list.h"

#include <algorithm>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace sallyport::hcl {

/// Where the nodes of one file live: they are made once, never freed one by one, and stand in the order in which they
/// were completed. Addresses stay valid for as long as the arena lives.
class Arena
{
public:
    /// fileSize: a hint for how much will be asked for.
    explicit Arena(std::size_t fileSize)
        : m_nextChunk(std::clamp<std::size_t>(fileSize * 4, smallestChunk, largestChunk))
    {
    }
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;

    /// A copy that stays.
    template <typename T> List<T> keep(const T *first, std::size_t count)
    {
        static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
        static_assert(alignof(T) <= alignment && sizeof(T) % alignment == 0);
        if (count == 0)
            return {};
        auto *kept = reinterpret_cast<T *>(take(count * sizeof(T)));
        std::uninitialized_copy_n(first, count, kept);
        return {kept, count};
    }

private:
    // Larger chunks would be mapped and unmapped for each file, which costs more than filling them.
    static constexpr std::size_t smallestChunk = 1024;
    static constexpr std::size_t largestChunk = 64 * 1024;
    static constexpr std::size_t alignment = 8;

    std::byte *take(std::size_t size)
    {
        if (size > m_left)
            grow(size);
        m_left -= size;
        return std::exchange(m_free, m_free + size);
    }

    void grow(std::size_t size)
    {
        m_left = std::max(size, m_nextChunk);
        m_nextChunk = std::min(m_nextChunk * 2, largestChunk);
        m_chunks.push_back(std::unique_ptr<std::byte[]>(new std::byte[m_left]));
        m_free = m_chunks.back().get();
    }

    std::vector<std::unique_ptr<std::byte[]>> m_chunks;
    std::byte *m_free = nullptr;
    std::size_t m_left = 0;
    std::size_t m_nextChunk;
};

} // namespace sallyport::hcl
