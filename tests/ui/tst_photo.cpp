// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/photo.h"

#include "tests/support/testmain.h"

#include <QBuffer>
#include <QTest>

using namespace bihuan;

class TstPhoto : public QObject
{
    Q_OBJECT

private:
    static QByteArray encoded(const QImage &image, const char *format)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }
    static QImage plain(int width, int height, const QColor &colour)
    {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(colour);
        return image;
    }
    /// As a camera writes it that was held upright: lying pixels and a note to turn them to the right.
    static QByteArray turnedPhoto(const QImage &lying)
    {
        static const QByteArray note("\xff\xe1\x00\x22"
                                     "Exif\0\0"
                                     "MM\0*\0\0\0\x08"
                                     "\0\x01"
                                     "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
                                     "\0\0\0\0",
                                     36);
        QByteArray bytes = encoded(lying, "JPEG");
        return bytes.insert(2, note);
    }
    static QByteArray bigEndian(quint32 value)
    {
        QByteArray bytes;
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes.append(static_cast<char>(value >> shift));
        return bytes;
    }

private Q_SLOTS:
    void aCamerasPhotoIsScaledDownAsJpeg()
    {
        const auto fitted = fittedPhoto(encoded(plain(4000, 3000, Qt::darkGreen), "JPEG"), QStringLiteral("现场.jpg"));
        QVERIFY(fitted);
        QVERIFY(fitted->startsWith("\xff\xd8\xff"));
        QCOMPARE(QImage::fromData(*fitted).size(), QSize(2000, 1500));
        QCOMPARE(QImage::fromData(fittedPhoto(encoded(plain(1000, 2500, Qt::white), "PNG"), QStringLiteral("长图.png")).value()).size(), QSize(800, 2000));
    }

    void aSmallPictureStaysAsItIs()
    {
        const QByteArray small = encoded(plain(2000, 1500, Qt::darkGreen), "JPEG");
        QCOMPARE(fittedPhoto(small, {}).value(), small);
        const QByteArray screen = encoded(plain(1366, 768, Qt::white), "PNG");
        QCOMPARE(fittedPhoto(screen, {}).value(), screen);
    }

    void anUprightPhotoStaysUpright()
    {
        QImage lying = plain(3000, 2400, Qt::red);
        for (int y = 0; y < lying.height(); ++y) {
            for (int x = 0; x < lying.width() / 2; ++x)
                lying.setPixelColor(x, y, Qt::blue); // left becomes the top
        }
        const QByteArray photo = turnedPhoto(lying);
        const QImage upright = QImage::fromData(fittedPhoto(photo, QStringLiteral("现场.jpg")).value());
        QCOMPARE(upright.size(), QSize(1600, 2000));
        QVERIFY(upright.pixelColor(800, 100).blue() > 200);
        QVERIFY(upright.pixelColor(800, 1900).red() > 200);
        QCOMPARE(drawnPicture(photo, {80, 80}).size(), QSize(64, 80));
    }

    void whatIsTransparentBecomesWhite()
    {
        QImage clear(2400, 100, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        const QImage fitted = QImage::fromData(fittedPhoto(encoded(clear, "PNG"), QStringLiteral("图.png")).value());
        QVERIFY(fitted.pixelColor(10, 10).lightness() > 250);
    }

    void aPictureBeyondBeliefIsRefusedBeforeItIsDecoded()
    {
        QByteArray bomb = encoded(plain(10, 10, Qt::white), "PNG");
        QByteArray head("IHDR");
        head += bigEndian(59'000) + bigEndian(59'000) + bomb.mid(24, 5);
        quint32 crc = 0xffffffff;
        for (const char c : head) {
            crc ^= static_cast<quint8>(c);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
        }
        bomb.replace(12, head.size(), head);
        bomb.replace(29, 4, bigEndian(~crc));
        const auto refused = fittedPhoto(bomb, QStringLiteral("巨图.png"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().text, QStringLiteral("“巨图.png”的尺寸太大，读不进来。用看图软件缩小后再添加。"));
        QVERIFY(drawnPicture(bomb, {80, 80}).isNull());
    }

    void whatIsNoPictureIsLeftAlone()
    {
        QCOMPARE(fittedPhoto("%PDF-1.7", {}).value(), QByteArray("%PDF-1.7"));
        const QByteArray cut = encoded(plain(4000, 3000, Qt::darkGreen), "PNG").first(60);
        QCOMPARE(fittedPhoto(cut, {}).value(), cut);
        QVERIFY(drawnPicture(cut, {80, 80}).isNull());
        QVERIFY(drawnPicture("%PDF-1.7", {80, 80}).isNull());
    }
};

BIHUAN_TEST(TstPhoto)
#include "tst_photo.moc"
