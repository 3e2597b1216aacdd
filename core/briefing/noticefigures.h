// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/figuresource.h"
#include "core/services/noticebook.h"
#include "core/services/officecontext.h"

namespace bihuan {

/// One 督办单 for the forms that go with it.
class NoticeFigures final : public TabledSource<NoticeFigures>
{
public:
    /// `number` stands for one that is not issued yet; may be empty.
    NoticeFigures(const NoticeFile &file, const OfficeContext &office, const QString &number)
        : TabledSource(nullptr), m_file(file), m_office(office), m_number(number)
    {
    }

    static std::span<const FigureEntry<NoticeFigures>> entries();

    const NoticeFile &file() const { return m_file; }
    const Notice &notice() const { return m_file.notice; }
    const OfficeContext &office() const { return m_office; }
    QString number() const { return m_file.number.isEmpty() ? m_number : m_file.number; }
    /// The newest reply, unless it was sent back.
    const NoticeMove *reply() const;
    const NoticeMove *lastOf(NoticeAct act) const { return m_file.lastOf(act); }

private:
    const NoticeFile &m_file;
    const OfficeContext &m_office;
    QString m_number;
};

} // namespace bihuan
