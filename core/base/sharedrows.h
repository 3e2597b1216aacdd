// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace bihuan {

/// Very many rows of which each new state differs from the one before in a few: a copy shares them in blocks, and writing
/// into one copies its block alone. Read as a vector is; pointers to rows hold until this copy is written to.
template <typename T>
class SharedRows
{
    static constexpr size_t blockRows = 128;
    using Block = std::vector<T>;

public:
    class const_iterator
    {
    public:
        using iterator_concept = std::random_access_iterator_tag;
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;

        const_iterator() = default;
        const_iterator(const SharedRows &rows, std::ptrdiff_t at) : m_rows(&rows), m_at(at) {}

        reference operator*() const { return (*m_rows)[static_cast<size_t>(m_at)]; }
        pointer operator->() const { return &**this; }
        reference operator[](difference_type n) const { return *(*this + n); }
        const_iterator &operator+=(difference_type n)
        {
            m_at += n;
            return *this;
        }
        const_iterator &operator-=(difference_type n) { return *this += -n; }
        const_iterator &operator++() { return *this += 1; }
        const_iterator &operator--() { return *this += -1; }
        const_iterator operator++(int) { return {*m_rows, m_at++}; }
        const_iterator operator--(int) { return {*m_rows, m_at--}; }
        friend const_iterator operator+(const_iterator a, difference_type n) { return a += n; }
        friend const_iterator operator+(difference_type n, const_iterator a) { return a += n; }
        friend const_iterator operator-(const_iterator a, difference_type n) { return a -= n; }
        friend difference_type operator-(const const_iterator &a, const const_iterator &b) { return a.m_at - b.m_at; }
        friend bool operator==(const const_iterator &a, const const_iterator &b) { return a.m_at == b.m_at; }
        friend auto operator<=>(const const_iterator &a, const const_iterator &b) { return a.m_at <=> b.m_at; }

    private:
        const SharedRows *m_rows = nullptr;
        std::ptrdiff_t m_at = 0;
    };
    using iterator = const_iterator;
    using value_type = T;

    SharedRows() = default;
    SharedRows(std::vector<T> rows)
    {
        for (T &row : rows)
            push_back(std::move(row));
    }

    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const T &operator[](size_t at) const { return (*m_blocks[at / blockRows])[at % blockRows]; }
    const T &front() const { return (*this)[0]; }
    const T &back() const { return (*this)[m_size - 1]; }
    const_iterator begin() const { return {*this, 0}; }
    const_iterator end() const { return {*this, static_cast<std::ptrdiff_t>(m_size)}; }

    /// To be written, as in Qt's own shared lists: a row of this copy alone.
    T &operator[](size_t at) { return own(at / blockRows)[at % blockRows]; }
    void push_back(T row) { emplace_back() = std::move(row); }
    T &emplace_back()
    {
        if (m_size % blockRows == 0) {
            m_blocks.push_back(std::make_shared<Block>());
            m_blocks.back()->reserve(blockRows);
        }
        ++m_size;
        return own(m_blocks.size() - 1).emplace_back();
    }

    friend bool operator==(const SharedRows &a, const SharedRows &b) { return std::ranges::equal(a, b); }

private:
    Block &own(size_t block)
    {
        std::shared_ptr<Block> &shared = m_blocks[block];
        if (shared.use_count() > 1) {
            auto copy = std::make_shared<Block>();
            copy->reserve(blockRows);
            *copy = *shared;
            shared = std::move(copy);
        }
        return *shared;
    }

    std::vector<std::shared_ptr<Block>> m_blocks; ///< all but the last are full
    size_t m_size = 0;
};

} // namespace bihuan
