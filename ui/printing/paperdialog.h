// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/printedpaper.h"

#include <QDialog>

#include <memory>

namespace bihuan {

class PageHost;
class PaperOutput;
class PaperView;

/// A document as it will be on paper, to be printed or written as PDF.
class PaperDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name` is what it is: "一案一档"; `fileName` is proposed for the PDF.
    PaperDialog(std::shared_ptr<const PrintedPaper> paper, const QString &name, const QString &fileName, PageHost &host, QWidget *parent);

private:
    std::shared_ptr<const PrintedPaper> m_paper;
    PaperOutput *m_output;
    PaperView *m_view;
};

} // namespace bihuan
