// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace bihuan::test {

/// A word or line of a PDF page as poppler reads it; millimetres from the paper's top left corner.
struct PdfText
{
    QString text;
    QRectF box;
};

struct PdfPage
{
    QSizeF size; ///< millimetres
    QList<PdfText> words;
    /// Words of one baseline joined, from the top down.
    QList<PdfText> rows() const;
};

struct PdfFont
{
    QString name;
    bool embedded = false;
    bool subset = false;
};

/// Measures any PDF with poppler's own programs (pdftotext, pdffonts, pdftoppm): what a reader sees, not what
/// the program meant. A program that is missing makes every answer empty.
class PdfMeasure
{
public:
    explicit PdfMeasure(QString path) : m_path(std::move(path)) {}

    QList<PdfPage> pages() const;
    /// The text as it is copied from a reader.
    QString text() const;
    QList<PdfFont> fonts() const;
    /// Page (from 1) as a picture of `dpi` dots an inch.
    QImage picture(int page, int dpi = 300) const;

private:
    QByteArray run(const QString &program, const QStringList &arguments) const;

    QString m_path;
};

/// Dots that are ink of the wanted kind.
enum class InkKind { Dark, Red };

/// Horizontal rules longer than `shortest`: their boxes in millimetres, from the top down.
QList<QRectF> horizontalRules(const QImage &picture, int dpi, double shortest, InkKind kind);
/// The box of all ink inside `area`, in millimetres; null when there is none.
QRectF inkBox(const QImage &picture, int dpi, QRectF area, InkKind kind);

} // namespace bihuan::test
