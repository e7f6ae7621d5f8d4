#pragma once

#include "terraform/declaration.h"

#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

namespace sallyport::terraform {

/// The declarations of one root, which copies of a model share.
using SharedDeclarations = std::shared_ptr<const std::vector<Declaration>>;

/// The declarations of all roots as one sequence. What a root declares is shared by all copies and by the lists of
/// later readings: a repository of a hundred thousand declarations is copied, and changed in one root, in no time.
/// Addresses of elements stay valid while any list holds them.
class DeclarationList
{
public:
    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Declaration;
        using difference_type = std::ptrdiff_t;
        using pointer = const Declaration *;
        using reference = const Declaration &;

        const_iterator() = default;
        reference operator*() const { return (**m_root)[m_index]; }
        pointer operator->() const { return &**this; }
        const_iterator &operator++()
        {
            if (++m_index == (*m_root)->size()) {
                ++m_root;
                m_index = 0;
            }
            return *this;
        }
        const_iterator operator++(int)
        {
            const_iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const const_iterator &, const const_iterator &) = default;

    private:
        friend class DeclarationList;
        explicit const_iterator(const SharedDeclarations *root)
            : m_root(root)
        {
        }

        const SharedDeclarations *m_root = nullptr;
        size_t m_index = 0;
    };
    using value_type = Declaration;

    void append(SharedDeclarations root)
    {
        m_size += root->size();
        if (!root->empty())
            m_roots.push_back(std::move(root));
    }

    const_iterator begin() const { return const_iterator(m_roots.data()); }
    const_iterator end() const { return const_iterator(m_roots.data() + m_roots.size()); }
    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const Declaration &front() const { return *begin(); }

private:
    std::vector<SharedDeclarations> m_roots; ///< none of them empty
    size_t m_size = 0;
};

} // namespace sallyport::terraform
