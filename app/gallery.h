// One page that shows every part of the house in every state: for rostrum-shots and for whoever changes the look.
#pragma once
#include "ui/shell/page.h"

namespace rostrum {

class GalleryPage : public Page {
    Q_OBJECT
public:
    explicit GalleryPage(QWidget* parent = nullptr);
    QString title() const override { return tr("Parts"); }
    void activated() override;
    /// A panel as the compliance page shows one.
    static Evidence sampleEvidence();

private:
    QWidget* buttons();
    QWidget* inputs();
    QWidget* table();
    QWidget* longWork();
    QWidget* icons();
};

/// A page with the make-up of the compliance page: header, filters, counts, table, evidence.
class SampleTablePage : public Page {
    Q_OBJECT
public:
    explicit SampleTablePage(QWidget* parent = nullptr);
    QString title() const override { return tr("Title compliance"); }
    void activated() override;
};

/// The entries of both, between stand-ins for the real navigation.
QList<PageEntry> galleryPages();

} // namespace rostrum
