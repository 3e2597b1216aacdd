// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/stage.h"

#include "core/services/newfile.h"
#include "tests/support/sampleoffice.h"
#include "ui/actions/actionregistry.h"
#include "ui/pages/catalogue.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

namespace bihuan::test {

namespace {
const QString face = QStringLiteral("Noto Sans CJK SC");
}

void pinAppearance(Appearance appearance, QFont::HintingPreference hinting)
{
    if (!QFontDatabase::families().contains(face))
        qFatal("the pictures are made with %s: ./packaging/setup installs it", qPrintable(face));
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), appearance);
    QFont font(face);
    font.setPointSizeF(9.75); // 13 pixels at scale 1
    font.setHintingPreference(hinting);
    QApplication::setFont(font);
    QApplication::setCursorFlashTime(0);
}

Stage::Stage() : m_sample(m_home.filePath(QStringLiteral("文档/督办/柞水2024.bihuan")))
{
    qputenv("HOME", QFile::encodeName(m_home.path()));
    qputenv("BIHUAN_SETTINGS", QFile::encodeName(m_home.filePath(QStringLiteral("bihuan.ini"))));
    QDir().mkpath(QFileInfo(m_sample).path());
    if (!QFile::copy(SampleOffice().path(), m_sample))
        qFatal("the sample county could not be copied");
    m_window = std::make_unique<MainWindow>(m_clock, pageCatalogue());
    m_window->resize(1366, 768);
    m_window->show();
    (void)QTest::qWaitForWindowActive(m_window.get());
}

Stage::~Stage() = default;

QString Stage::emptyFile() const
{
    const QString path = m_home.filePath(QStringLiteral("文档/督办/新县2024.bihuan"));
    if (!QFileInfo::exists(path))
        (void)createOfficeFile(path, QStringLiteral("新县人民政府办公室"), 2024, QStringLiteral("督查室"), m_clock).value();
    return path;
}

void Stage::open(const QString &path, const QString &page)
{
    m_window->openFile(path);
    trigger(QStringLiteral("go.") + page);
}

void Stage::trigger(const QString &action)
{
    m_window->actions().action(action)->trigger();
}

void Stage::click(const QString &objectName)
{
    auto *button = child<QAbstractButton>(objectName);
    if (!button)
        qFatal("nothing is called %s", qPrintable(objectName));
    QTest::mouseClick(button, Qt::LeftButton);
}

void Stage::settle()
{
    const auto done = [this] {
        QCoreApplication::processEvents();
        return !m_window->desk() || !m_window->desk()->file().isBusy();
    };
    if (!QTest::qWaitFor(done, 20000))
        qFatal("what was begun does not end");
    for (int i = 0; i < 2; ++i) { // what is counted in threads, and once more what was asked for meanwhile
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
}

QImage Stage::picture()
{
    settle();
    return take(*m_window);
}

QImage Stage::take(QWidget &shown)
{
    if (m_visitor)
        m_visitor(shown);
    return shown.grab().toImage();
}

QImage Stage::pictureOfQuestion(const std::function<void()> &ask)
{
    QImage picture;
    const auto answer = [this, &picture] {
        QWidget *question = QApplication::activePopupWidget();
        if (!question)
            question = QApplication::activeModalWidget();
        if (!question && QApplication::activeWindow() != m_window.get())
            question = QApplication::activeWindow(); // one that lets the page be seen to
        if (!question)
            return false;
        (void)QTest::qWaitForWindowActive(question);
        // One that shows pages is ready when they are made; they are painted in several goes.
        (void)QTest::qWaitFor([question] { return question->property("isReady") != QVariant(false); }, 20000);
        QTest::qWait(question->property("isReady").isValid() ? 200 : 0);
        QCoreApplication::processEvents();
        picture = take(*question);
        question->close();
        return true;
    };
    // A question either returns at once or runs a loop of its own until it is answered.
    QTimer::singleShot(0, qApp, [&answer] {
        if (!QTest::qWaitFor(answer))
            qFatal("nothing was asked");
    });
    ask();
    (void)QTest::qWaitFor([&picture] { return !picture.isNull(); });
    return picture;
}

} // namespace bihuan::test
