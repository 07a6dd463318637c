#include "ui/shell/firststart.h"
#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace rostrum {

FirstStart::FirstStart(QWidget* parent)
    : Surface(Back::Page, {}, parent),
      m_title(new TextLabel(Type::Title, Tone::Text)),
      m_caption(new TextLabel(Type::Body, Tone::Second)),
      m_new(new QPushButton),
      m_open(new QPushButton),
      m_sample(new QPushButton),
      m_sampleCaption(new TextLabel(Type::Caption, Tone::Second)),
      m_recentTitle(new TextLabel(Type::Section, Tone::Text)),
      m_recent(new QVBoxLayout)
{
    setObjectName(QStringLiteral("firstStart"));
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::gap);
    column->addStretch(2);
    column->addWidget(m_title);
    m_caption->setWordWrap(true);
    column->addWidget(m_caption);
    column->addSpacing(12);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_new);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addSpacing(4);
    auto* sample = new QHBoxLayout;
    sample->setSpacing(10);
    sample->addWidget(m_sample);
    sample->addWidget(m_sampleCaption, 1);
    column->addLayout(sample);
    column->addSpacing(20);
    column->addWidget(m_recentTitle);
    m_recent->setSpacing(2);
    column->addLayout(m_recent);
    column->addStretch(3);
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(column);
    row->addStretch(1);
    m_caption->setFixedWidth(560);

    makePrimary(m_new);
    setFocusProxy(m_new);
    m_new->setIcon(iconOnAccent(Glyph::Plus));
    m_open->setIcon(icon(Glyph::Folder));
    m_sample->setIcon(icon(Glyph::Book));
    m_new->setObjectName(QStringLiteral("first.new"));
    m_open->setObjectName(QStringLiteral("first.open"));
    m_sample->setObjectName(QStringLiteral("first.sample"));
    connect(m_new, &QPushButton::clicked, this, &FirstStart::newRequested);
    connect(m_open, &QPushButton::clicked, this, &FirstStart::openRequested);
    connect(m_sample, &QPushButton::clicked, this, &FirstStart::sampleRequested);
    setRecent({});
    retranslate();
}

void FirstStart::setRecent(const QStringList& files)
{
    m_files = files;
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentTitle->setVisible(!files.isEmpty());
    for (const QString& file : files) {
        const QFileInfo info(file);
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* link = new LinkButton(info.completeBaseName());
        link->setAccessibleName(QDir::toNativeSeparators(file));
        const bool there = info.exists();
        link->setEnabled(there);
        connect(link, &LinkButton::clicked, this, [this, file] { Q_EMIT recentRequested(file); });
        const QString folder = QDir::toNativeSeparators(info.path());
        row->addWidget(link);
        row->addWidget(
            new TextLabel(Type::Caption, Tone::Second, there ? folder : tr("%1: no longer there").arg(folder)));
        row->addStretch(1);
        m_recent->addWidget(line);
    }
}

void FirstStart::retranslate()
{
    setAccessibleName(tr("Start"));
    m_title->setText(tr("Training records, on this desk"));
    m_caption->setText(tr("A workspace is one file on your own disk. It holds people, sessions, ratings, homework and "
                          "the rules of titles; nothing leaves this computer."));
    const auto name = [](QPushButton* button, const QString& text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    name(m_new, tr("New workspace…"));
    name(m_open, tr("Open workspace…"));
    name(m_sample, tr("Try the sample"));
    m_sampleCaption->setText(tr("A made-up company, to look around in"));
    m_recentTitle->setText(tr("Recently open"));
    setRecent(QStringList(m_files));
}

} // namespace rostrum
