//! From lines on pages to the bytes of a PDF.

use crate::dati::{FormatoLogo, Lingua, Logo};
use crate::errore::Errore;
use crate::impaginazione::{Cosa, Nodo, Op, Ruolo};
use crate::modello::{Colore, Foglio};
use crate::qr::Qr;
use chrono::{Datelike, NaiveDate};
use krilla::Data;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Identifier, Node, SpanTag, TableHeaderScope, Tag, TagGroup, TagKind,
    TagTree,
};
use krilla::{Document, SerializeSettings};
use std::num::NonZeroU16;

/// What is on the pages besides the lines.
pub(crate) struct Figure {
    pub(crate) logo: Option<Image>,
    pub(crate) qr: Option<Qr>,
}

/// What the document says of itself.
pub(crate) struct Intestazione {
    pub(crate) titolo: String,
    pub(crate) autore: String,
    pub(crate) identificativo: String,
    pub(crate) lingua: Lingua,
    pub(crate) data: NaiveDate,
}

pub(crate) fn immagine(logo: &Logo) -> Result<Image, Errore> {
    let byte: Data = logo.byte.clone().into();
    let letta = match logo.formato {
        FormatoLogo::Png => Image::from_png(byte, false),
        FormatoLogo::Jpeg => Image::from_jpeg(byte, false),
        FormatoLogo::Gif => Image::from_gif(byte, false),
    };
    letta.map_err(|_| Errore::Logo)
}

/// Prints an image on a sheet that nobody sees: what can be read up to its size may still be no image.
pub(crate) fn prova(immagine: Image) -> Result<(), Errore> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_B)
        .finish()
        .map_err(|errore| Errore::Documento(format!("{errore:?}")))?;
    let mut documento = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut pagina = documento.start_page();
    let mut surface = pagina.surface();
    if let Some(size) = Size::from_wh(1.0, 1.0) {
        surface.draw_image(immagine, size);
    }
    surface.finish();
    pagina.finish();
    documento.finish().map(drop).map_err(|_| Errore::Logo)
}

pub(crate) fn disegna(
    foglio: Foglio,
    pagine: &[Vec<Op>],
    nodi: &[Nodo],
    figure: &Figure,
    intestazione: &Intestazione,
) -> Result<Vec<u8>, Errore> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|errore| Errore::Documento(format!("{errore:?}")))?;
    let mut documento =
        Document::new_with(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() });
    documento.set_metadata(metadati(intestazione));
    let mut contenuti: Vec<Vec<Identifier>> = vec![Vec::new(); nodi.len()];
    let mut riquadri: Vec<Option<BBox>> = vec![None; nodi.len()];
    let settings = || PageSettings::from_wh(foglio.larghezza, foglio.altezza);
    for (numero, ops) in pagine.iter().enumerate() {
        let settings = settings().ok_or_else(|| Errore::Documento("the sheet has no size".to_owned()))?;
        let mut pagina = documento.start_page_with(settings);
        let mut surface = pagina.surface();
        let mut da = 0;
        while da < ops.len() {
            let nodo = ops[da].nodo;
            let quanti = ops[da..].iter().take_while(|op| op.nodo == nodo).count();
            let insieme = &ops[da..da + quanti];
            let figura = nodo.is_some_and(|nodo| matches!(nodi[nodo].ruolo, Ruolo::Figura(_)));
            let tag = match (nodo, figura) {
                (None, _) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
                (Some(_), true) => ContentTag::Other,
                (Some(_), false) => ContentTag::Span(SpanTag::empty()),
            };
            let segno = surface.start_tagged(tag);
            for op in insieme {
                cosa(&mut surface, &op.cosa, figure, foglio);
                if let (Some(nodo), true, Some(riquadro)) = (nodo, figura, ingombro(&op.cosa)) {
                    riquadri[nodo] = Some(BBox::new(numero, riquadro));
                }
            }
            surface.end_tagged();
            if let Some(nodo) = nodo {
                contenuti[nodo].push(segno);
            }
            da += quanti;
        }
        surface.finish();
        // What can be touched lies over the page, not in it.
        for op in ops {
            if let (Some(nodo), Some(meta)) = (op.nodo, meta(&op.cosa)) {
                contenuti[nodo].push(pagina.add_tagged_annotation(meta));
            }
        }
        pagina.finish();
    }
    documento.set_outline(sommario(nodi));
    documento.set_tag_tree(albero(nodi, contenuti, &riquadri, intestazione.lingua));
    documento.finish().map_err(|errore| Errore::Documento(format!("{errore:?}")))
}

/// The titles, to go to.
fn sommario(nodi: &[Nodo]) -> Outline {
    let mut sommario = Outline::new();
    for nodo in nodi.iter().filter(|nodo| matches!(nodo.ruolo, Ruolo::Titolo(_))) {
        let (pagina, y) = nodo.dove;
        sommario.push_child(OutlineNode::new(nodo.titolo.clone(), XyzDestination::new(pagina, Point::from_xy(0.0, y))));
    }
    sommario
}

fn metadati(intestazione: &Intestazione) -> Metadata {
    let data = intestazione.data;
    let (anno, mese, giorno) = (data.year(), data.month(), data.day());
    let quando = DateTime::new(u16::try_from(anno).unwrap_or_default())
        .month(u8::try_from(mese).unwrap_or(1))
        .day(u8::try_from(giorno).unwrap_or(1));
    Metadata::new()
        .title(intestazione.titolo.clone())
        .authors(vec![intestazione.autore.clone()])
        .creator("anpr".to_owned())
        .language(intestazione.lingua.bcp47().to_owned())
        .document_id(intestazione.identificativo.clone())
        .creation_date(quando)
}

fn albero(nodi: &[Nodo], contenuti: Vec<Vec<Identifier>>, riquadri: &[Option<BBox>], lingua: Lingua) -> TagTree {
    // Children come after their parents: from the last to the first, each is whole when it is handed up.
    let mut figli: Vec<Vec<Node>> =
        contenuti.into_iter().map(|segni| segni.into_iter().map(Node::from).collect()).collect();
    let mut radici: Vec<Node> = Vec::new();
    for n in (0..nodi.len()).rev() {
        let mut suoi = std::mem::take(&mut figli[n]);
        // Handed up in reverse order, after the node's own content, of which a parent has none.
        suoi.reverse();
        let gruppo = match nodi[n].ruolo.contenitore() {
            true => TagGroup::with_children(tag(&nodi[n], None, lingua), suoi),
            false => {
                suoi.reverse();
                TagGroup::with_children(tag(&nodi[n], riquadri[n], lingua), suoi)
            }
        };
        match nodi[n].genitore {
            Some(genitore) => figli[genitore].push(gruppo.into()),
            None => radici.push(gruppo.into()),
        }
    }
    let mut albero = TagTree::new().with_lang(Some(lingua.bcp47().to_owned()));
    for radice in radici.into_iter().rev() {
        albero.push(radice);
    }
    albero
}

impl Ruolo {
    /// Whether it holds other nodes and no content.
    fn contenitore(&self) -> bool {
        matches!(self, Self::Tabella | Self::Testa | Self::Corpo | Self::Riga | Self::Intestazione | Self::Cella)
    }
}

fn tag(nodo: &Nodo, riquadro: Option<BBox>, del_documento: Lingua) -> TagKind {
    let lingua = (nodo.lingua != del_documento).then(|| nodo.lingua.bcp47().to_owned());
    match &nodo.ruolo {
        Ruolo::Titolo(livello) => {
            let livello = NonZeroU16::new(*livello).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(livello, Some(nodo.titolo.clone())).with_lang(lingua).into()
        }
        Ruolo::Paragrafo => Tag::P.with_lang(lingua).into(),
        Ruolo::Collegamento => Tag::Link.with_lang(lingua).into(),
        Ruolo::Figura(testo) => Tag::Figure(Some(testo.clone())).with_bbox(riquadro).with_lang(lingua).into(),
        Ruolo::Tabella => Tag::Table.with_lang(lingua).into(),
        Ruolo::Testa => Tag::THead.into(),
        Ruolo::Corpo => Tag::TBody.into(),
        Ruolo::Riga => Tag::TR.into(),
        Ruolo::Intestazione => Tag::TH(TableHeaderScope::Column).into(),
        Ruolo::Cella => Tag::TD.into(),
    }
}

fn cosa(surface: &mut Surface<'_>, cosa: &Cosa, figure: &Figure, foglio: Foglio) {
    match cosa {
        Cosa::Testo { x, base, corpo, colore, tratti } => {
            surface.set_stroke(None);
            surface.set_fill(Some(pieno(*colore)));
            let mut qui = *x;
            for tratto in tratti {
                let punto = Point::from_xy(qui, *base);
                surface.draw_glyphs(punto, &tratto.glifi, tratto.font.clone(), &tratto.testo, *corpo, false);
                qui += tratto.larghezza * corpo;
            }
        }
        Cosa::Filo { da, a, spessore, colore } => {
            let mut traccia = PathBuilder::new();
            traccia.move_to(da.0, da.1);
            traccia.line_to(a.0, a.1);
            tratta(surface, traccia.finish(), *spessore, *colore, None);
        }
        Cosa::Riquadro { x, y, larghezza, altezza, colore } => {
            let mut traccia = PathBuilder::new();
            if let Some(rettangolo) = Rect::from_xywh(*x, *y, *larghezza, *altezza) {
                traccia.push_rect(rettangolo);
            }
            tratta(surface, traccia.finish(), 0.6, *colore, Some(StrokeDash { array: vec![3.0, 3.0], offset: 0.0 }));
        }
        Cosa::Logo { x, y, lato } => {
            if let Some(logo) = &figure.logo {
                let (w, h) = logo.size();
                let scala = lato / w.max(h).max(1) as f32;
                let (larga, alta) = (w as f32 * scala, h as f32 * scala);
                if let Some(size) = Size::from_wh(larga, alta) {
                    let dove = Transform::from_translate(x + (lato - larga) / 2.0, y + (lato - alta) / 2.0);
                    surface.push_transform(&dove);
                    surface.draw_image(logo.clone(), size);
                    surface.pop();
                }
            }
        }
        Cosa::Qr { x, y, lato } => {
            if let Some(qr) = &figure.qr {
                disegna_qr(surface, qr, (*x, *y), *lato);
            }
        }
        Cosa::Meta { .. } => {}
        Cosa::Filigrana { testo, corpo, colore } => {
            let larga: f32 = testo.iter().map(|tratto| tratto.larghezza * corpo).sum();
            let (x, y) = (foglio.larghezza / 2.0, foglio.altezza / 2.0);
            surface.push_transform(&Transform::from_rotate_at(-50.0, x, y));
            surface.set_fill(Some(pieno(*colore)));
            surface.set_stroke(None);
            let mut qui = x - larga / 2.0;
            for tratto in testo {
                let punto = Point::from_xy(qui, y + corpo / 3.0);
                // As a drawing: who reads or copies the page finds no stray letters between its words.
                surface.draw_glyphs(punto, &tratto.glifi, tratto.font.clone(), &tratto.testo, *corpo, true);
                qui += tratto.larghezza * corpo;
            }
            surface.pop();
        }
    }
}

/// The place on the page that leads to an address.
fn meta(cosa: &Cosa) -> Option<Annotation> {
    let Cosa::Meta { x, y, larghezza, altezza, url } = cosa else { return None };
    let dove = Rect::from_xywh(*x, *y, *larghezza, *altezza)?;
    let collegamento = LinkAnnotation::new(dove, Target::Action(LinkAction::new(url.clone()).into()));
    Some(Annotation::new_link(collegamento, Some(url.clone())))
}

fn disegna_qr(surface: &mut Surface<'_>, qr: &Qr, (x, y): (f32, f32), lato: f32) {
    let modulo = lato / qr.lato as f32;
    let mut traccia = PathBuilder::new();
    for (colonna, riga, quanti) in &qr.tratti {
        let (sinistra, sopra) = (x + *colonna as f32 * modulo, y + *riga as f32 * modulo);
        if let Some(tratto) = Rect::from_xywh(sinistra, sopra, *quanti as f32 * modulo, modulo) {
            traccia.push_rect(tratto);
        }
    }
    if let Some(traccia) = traccia.finish() {
        surface.set_stroke(None);
        surface.set_fill(Some(pieno(Colore(0, 0, 0))));
        surface.draw_path(&traccia);
    }
}

fn tratta(surface: &mut Surface<'_>, traccia: Option<Path>, spessore: f32, colore: Colore, dash: Option<StrokeDash>) {
    if let Some(traccia) = traccia {
        surface.set_fill(None);
        let paint = rgb::Color::new(colore.0, colore.1, colore.2).into();
        let line_cap = LineCap::Butt;
        surface.set_stroke(Some(Stroke { paint, width: spessore, dash, line_cap, ..Stroke::default() }));
        surface.draw_path(&traccia);
        surface.set_stroke(None);
    }
}

fn pieno(colore: Colore) -> Fill {
    let paint = rgb::Color::new(colore.0, colore.1, colore.2).into();
    Fill { paint, opacity: krilla::num::NormalizedF32::ONE, rule: FillRule::NonZero }
}

fn ingombro(cosa: &Cosa) -> Option<Rect> {
    match cosa {
        Cosa::Logo { x, y, lato } | Cosa::Qr { x, y, lato } => Rect::from_xywh(*x, *y, *lato, *lato),
        Cosa::Riquadro { x, y, larghezza, altezza, .. } => Rect::from_xywh(*x, *y, *larghezza, *altezza),
        _ => None,
    }
}
