// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/bulletins/bulletin.h"

#include <QWidget>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace bihuan {

class DocumentTypesetter;
class KeptBulletin;
class PaperOutput;

/// 核实: what will be printed about each unit, what the units say to it, and what became of their objections.
class BulletinSlips : public QWidget
{
    Q_OBJECT

public:
    explicit BulletinSlips(KeptBulletin &kept, QWidget *parent = nullptr);

    void refresh();

private:
    QPushButton *addAct(const QString &id, const QString &text, const QString &name, int place, const std::function<void()> &act);
    void send();
    void agree();
    void setPapers(bool print);
    void showCurrent();
    const BulletinSlip *current() const;

    KeptBulletin &m_kept;
    QLabel *m_state;
    QWidget *m_acts;
    QListWidget *m_list;
    QLabel *m_words;
    QPushButton *m_send;
    QPushButton *m_print;
    QPushButton *m_pdf;
    QPushButton *m_agree;
    QPushButton *m_object;
    QPushButton *m_answer;
    DocumentTypesetter *m_typesetter;
    PaperOutput *m_output;
    bool m_toPrinter = false;
};

} // namespace bihuan
