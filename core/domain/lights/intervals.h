// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/condition.h"

namespace bihuan {

/// A set of values of one quantity: intervals in rising order that do not touch. In whole numbers 2 and 3 are
/// neighbours and nothing lies between them.
class Intervals
{
public:
    static Intervals none(bool whole) { return {whole, {}}; }
    static Intervals all(bool whole) { return {whole, {Bounds{}}}; }
    static Intervals of(const Bounds &bounds, bool whole);

    const std::vector<Bounds> &parts() const { return m_parts; }
    bool isEmpty() const { return m_parts.empty(); }

    Intervals complement() const;
    Intervals operator&(const Intervals &other) const;
    Intervals operator|(const Intervals &other) const;

private:
    Intervals(bool whole, std::vector<Bounds> parts) : m_whole(whole), m_parts(std::move(parts)) {}

    bool m_whole;
    std::vector<Bounds> m_parts;
};

} // namespace bihuan
