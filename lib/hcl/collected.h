#pragma once

#include "hcl/arena.h"

#include <vector>

namespace sallyport::hcl {

/// What is read of one list while its end is not yet known. All lists of a kind share one stack, on which an inner list
/// lies above the outer ones and is gone before they go on. References are valid until the next add().
template <typename T> class Collected
{
public:
    explicit Collected(std::vector<T> &stack)
        : m_stack(stack)
        , m_begin(stack.size())
    {
    }
    ~Collected() { m_stack.resize(m_begin); }
    Collected(const Collected &) = delete;
    Collected &operator=(const Collected &) = delete;

    void add(const T &item) { m_stack.push_back(item); }
    std::size_t size() const { return m_stack.size() - m_begin; }
    bool empty() const { return size() == 0; }
    T &operator[](std::size_t index) { return m_stack[m_begin + index]; }
    T &back() { return m_stack.back(); }
    T *begin() { return m_stack.data() + m_begin; }
    T *end() { return m_stack.data() + m_stack.size(); }
    List<T> keptIn(Arena &arena) const { return arena.keep(m_stack.data() + m_begin, size()); }

private:
    std::vector<T> &m_stack;
    std::size_t m_begin;
};

} // namespace sallyport::hcl
