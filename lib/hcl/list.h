#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace sallyport::hcl {

/// Nodes that lie side by side in their file's arena, to be read like a const vector. It owns nothing.
template <typename T> class List
{
public:
    using value_type = T;
    using const_iterator = const T *;
    using const_reverse_iterator = std::reverse_iterator<const T *>;

    List() = default;
    List(const T *first, std::size_t size)
        : m_first(first)
        , m_size(static_cast<std::uint32_t>(size))
    {
    }

    const T *begin() const { return m_first; }
    const T *end() const { return m_first + m_size; }
    const_reverse_iterator rbegin() const { return const_reverse_iterator(end()); }
    const_reverse_iterator rend() const { return const_reverse_iterator(begin()); }
    const T *data() const { return m_first; }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const T &operator[](std::size_t index) const { return m_first[index]; }
    const T &front() const { return m_first[0]; }
    const T &back() const { return m_first[m_size - 1]; }

private:
    const T *m_first = nullptr;
    std::uint32_t m_size = 0;
};

} // namespace sallyport::hcl
