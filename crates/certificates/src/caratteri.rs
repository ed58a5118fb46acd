//! The embedded typefaces: from text to glyphs.

use crate::errore::Errore;
use crate::modello::Carattere;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Face, ShapePlan, UnicodeBuffer, script, shape_with_plan};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// The typefaces, ready to shape.
pub(crate) struct Caratteri {
    facce: [Faccia; 4],
}

struct Faccia {
    font: Font,
    face: Face<'static>,
    piano: ShapePlan,
    unita: f32,
}

/// A stretch of text in one typeface.
#[derive(Clone)]
pub(crate) struct Tratto {
    pub(crate) font: Font,
    pub(crate) testo: String,
    pub(crate) glifi: Vec<KrillaGlyph>,
    /// Width, for a body of one point.
    pub(crate) larghezza: f32,
}

/// A stretch before it is shaped: its typeface, its text, and the letters shown with where in the text they stand.
type Grezzo = (usize, String, Vec<(char, u32)>);

impl Caratteri {
    pub(crate) fn nuovi() -> Result<Self, Errore> {
        let faccia = |nome: &'static str, byte: &'static [u8]| {
            let face = Face::from_slice(byte, 0).ok_or(Errore::Font(nome))?;
            let font = Font::new(byte.into(), 0).ok_or(Errore::Font(nome))?;
            let piano = ShapePlan::new(&face, Direction::LeftToRight, Some(script::LATIN), None, &[]);
            let unita = face.units_per_em() as f32;
            Ok(Faccia { font, face, piano, unita })
        };
        Ok(Self {
            facce: [
                faccia("testo", include_bytes!("../caratteri/SourceSerif4_400Regular.ttf"))?,
                faccia("forte", include_bytes!("../caratteri/SourceSerif4_600SemiBold.ttf"))?,
                faccia("corsivo", include_bytes!("../caratteri/SourceSerif4_400Regular_Italic.ttf"))?,
                faccia("titolo", include_bytes!("../caratteri/TitilliumWeb_600SemiBold.ttf"))?,
            ],
        })
    }

    /// The glyphs of a text. A letter that its typeface lacks is put together of others, or taken from the others.
    ///
    /// # Errors
    /// [`Errore::Carattere`] for one that none of them has.
    pub(crate) fn componi(&self, testo: &str, carattere: Carattere) -> Result<Vec<Tratto>, Errore> {
        let mut tratti: Vec<Grezzo> = Vec::new();
        for c in testo.nfc() {
            // The schema admits control characters in names, by an old slip: accepted, never printed.
            let c = if c.is_whitespace() && c != '\u{a0}' { ' ' } else { c };
            if c.is_control() || c == '\u{ad}' {
                continue;
            }
            let (faccia, forma) = self.forma(c, carattere)?;
            match tratti.last_mut() {
                Some((quale, _, _)) if *quale == faccia => {}
                _ => tratti.push((faccia, String::new(), Vec::new())),
            }
            if let Some((_, testo, mostrati)) = tratti.last_mut() {
                let qui = u32::try_from(testo.len()).unwrap_or(u32::MAX);
                mostrati.extend(forma.iter().flatten().map(|c| (*c, qui)));
                testo.push(c);
            }
        }
        Ok(tratti.into_iter().map(|(faccia, testo, mostrati)| self.facce[faccia].disegna(testo, &mostrati)).collect())
    }

    /// Width of a text, for a body of one point.
    pub(crate) fn larghezza(&self, testo: &str, carattere: Carattere) -> Result<f32, Errore> {
        Ok(self.componi(testo, carattere)?.iter().map(|tratto| tratto.larghezza).sum())
    }

    /// In which typeface a letter is printed, and by which of its letters.
    fn forma(&self, c: char, carattere: Carattere) -> Result<(usize, [Option<char>; 2]), Errore> {
        let prima = carattere as usize;
        let mut ordine = [0, 1, 2, 3];
        ordine.swap(0, prima);
        for forma in std::iter::once([Some(c), None]).chain(sostituto(c)) {
            let facce = ordine.iter().copied();
            if let Some(faccia) = facce.into_iter().find(|f| forma.iter().flatten().all(|c| self.facce[*f].ha(*c))) {
                return Ok((faccia, forma));
            }
        }
        Err(Errore::Carattere(c))
    }
}

impl Faccia {
    fn ha(&self, c: char) -> bool {
        self.face.glyph_index(c).is_some()
    }

    fn disegna(&self, testo: String, mostrati: &[(char, u32)]) -> Tratto {
        let mut buffer = UnicodeBuffer::new();
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        for (c, qui) in mostrati {
            buffer.add(*c, *qui);
        }
        let glifi = shape_with_plan(&self.face, &self.piano, buffer);
        let (info, posizioni) = (glifi.glyph_infos(), glifi.glyph_positions());
        let tratto = |i: usize| -> Range<usize> {
            let qui = info[i].cluster;
            let poi = info[i..].iter().map(|g| g.cluster).find(|c| *c > qui);
            qui as usize..poi.map_or(testo.len(), |c| c as usize)
        };
        let mut larghezza = 0.0;
        let disegnati = (0..info.len())
            .map(|i| {
                let p = posizioni[i];
                let avanza = p.x_advance as f32 / self.unita;
                larghezza += avanza;
                KrillaGlyph::new(
                    GlyphId::new(info[i].glyph_id),
                    avanza,
                    p.x_offset as f32 / self.unita,
                    p.y_offset as f32 / self.unita,
                    p.y_advance as f32 / self.unita,
                    tratto(i),
                    None,
                )
            })
            .collect();
        Tratto { font: self.font.clone(), glifi: disegnati, larghezza, testo }
    }
}

/// Letters of which together an unusual one is made, or one that looks the same.
fn sostituto(c: char) -> Option<[Option<char>; 2]> {
    match c {
        'Ĳ' => Some([Some('I'), Some('J')]),
        'ĳ' => Some([Some('i'), Some('j')]),
        'Ĭ' => Some([Some('I'), Some('\u{306}')]),
        'ĭ' => Some([Some('ı'), Some('\u{306}')]),
        'Ɖ' => Some([Some('Đ'), None]),
        'ŉ' => Some([Some('’'), Some('n')]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_that_the_contract_admits_can_be_printed() {
        let caratteri = Caratteri::nuovi().unwrap();
        let ammesse = ('À'..='ž').chain(['Ɖ']).chain(' '..='~').chain("€’‘“”«»–—…°ªº№".chars());
        for c in ammesse {
            for carattere in [Carattere::Testo, Carattere::Forte, Carattere::Corsivo, Carattere::Titolo] {
                let tratti = caratteri.componi(&c.to_string(), carattere).unwrap();
                assert_eq!(tratti.len(), 1, "{c}");
                assert_eq!(tratti[0].testo, c.to_string());
                assert!(tratti[0].glifi.iter().all(|g| g.glyph_id.to_u32() != 0), "{c}");
                assert!(tratti[0].larghezza > 0.0, "{c}");
            }
        }
    }

    #[test]
    fn a_letter_apart_from_its_accent_is_the_same_letter() {
        let caratteri = Caratteri::nuovi().unwrap();
        let unita = caratteri.componi("Č", Carattere::Testo).unwrap();
        let separata = caratteri.componi("C\u{30c}", Carattere::Testo).unwrap();
        assert_eq!(unita[0].testo, separata[0].testo);
        assert_eq!(unita[0].larghezza, separata[0].larghezza);
    }

    #[test]
    fn what_no_typeface_has_is_refused_and_control_characters_are_left_out() {
        let caratteri = Caratteri::nuovi().unwrap();
        assert!(matches!(caratteri.componi("a漢", Carattere::Testo), Err(Errore::Carattere('漢'))));
        assert_eq!(caratteri.componi("a\u{8a}\u{0}b", Carattere::Testo).unwrap()[0].testo, "ab");
        assert!(caratteri.componi("", Carattere::Testo).unwrap().is_empty());
    }
}
