// Made from the schemas by `make contract`; changes belong there.
//! The distinct patterns of all simple types.

use crate::schema::{Forma, Modello};

pub(crate) static M0: Modello = Modello::nuovo(
    "([0-9Ii\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉa-zA-Z,.\\-' /()])*",
    "^(?:(?:[0-9Ii\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉa-zA-Z,\\.\\-' /\\(\\)])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03fff38100000000, vuota: true },
);

pub(crate) static M1: Modello = Modello::nuovo(
    "([0-9Ii\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉa-zA-Z,.\\-/ '])*",
    "^(?:(?:[0-9Ii\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉa-zA-Z,\\.\\-/ '])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03fff08100000000, vuota: true },
);

pub(crate) static M2: Modello = Modello::nuovo(
    "([0-9Ii\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉa-zA-Z\\- '.,])*",
    "^(?:(?:[0-9Ii\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉa-zA-Z\\- '\\.,])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff708100000000, vuota: true },
);

pub(crate) static M3: Modello = Modello::nuovo(
    "([0-9Ii\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉa-zA-Z\\- '/.,()#:])*",
    "^(?:(?:[0-9Ii\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉa-zA-Z\\- '/\\.,\\(\\)\\#\\:])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe07fff38900000000, vuota: true },
);

pub(crate) static M4: Modello = Modello::nuovo(
    "([0-9Ii\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉa-zA-Z\\- '/.,()])*",
    "^(?:(?:[0-9Ii\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉa-zA-Z\\- '/\\.,\\(\\)])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03fff38100000000, vuota: true },
);

pub(crate) static M5: Modello = Modello::nuovo(
    "([0-9Ii\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉa-zA-Z\\- '/.,()€])*",
    "^(?:(?:[0-9Ii\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉa-zA-Z\\- '/\\.,\\(\\)€])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03fff38100000000, vuota: true },
);

pub(crate) static M6: Modello = Modello::nuovo(
    "([0-9Ii\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉa-zA-Z\\- '/.,])*",
    "^(?:(?:[0-9Ii\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉa-zA-Z\\- '/\\.,])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03fff08100000000, vuota: true },
);

pub(crate) static M7: Modello = Modello::nuovo(
    "([0-9Ii\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉa-zA-Z\\- ()'.,])*",
    "^(?:(?:[0-9Ii\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉa-zA-Z\\- \\(\\)'\\.,])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff738100000000, vuota: true },
);

pub(crate) static M8: Modello = Modello::nuovo(
    "([0-9\\- ])*",
    "^(?:(?:[0-9\\- ])*)$",
    Forma::Classe { ascii: 0x3ff200100000000, vuota: true },
);

pub(crate) static M9: Modello = Modello::nuovo(
    "([0-9a-zA-Z \\-])*",
    "^(?:(?:[0-9a-zA-Z \\-])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff200100000000, vuota: true },
);

pub(crate) static M10: Modello = Modello::nuovo(
    "([0-9a-zA-Z ])*",
    "^(?:(?:[0-9a-zA-Z ])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff000100000000, vuota: true },
);

pub(crate) static M11: Modello = Modello::nuovo(
    "([0-9a-zA-Z'\\-. '()])*",
    "^(?:(?:[0-9a-zA-Z'\\-\\. '\\(\\)])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff638100000000, vuota: true },
);

pub(crate) static M12: Modello = Modello::nuovo(
    "([0-9a-zA-Z,.\\-' ])*",
    "^(?:(?:[0-9a-zA-Z,\\.\\-' ])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff708100000000, vuota: true },
);

pub(crate) static M13: Modello = Modello::nuovo(
    "([0-9a-zA-Z. ])*",
    "^(?:(?:[0-9a-zA-Z\\. ])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff400100000000, vuota: true },
);

pub(crate) static M14: Modello = Modello::nuovo(
    "([0-9a-zA-Z.\\- ])*",
    "^(?:(?:[0-9a-zA-Z\\.\\- ])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff600100000000, vuota: true },
);

pub(crate) static M15: Modello = Modello::nuovo(
    "([0-9a-zA-Z/ \\.\\-])*",
    "^(?:(?:[0-9a-zA-Z/ \\.\\-])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ffe00100000000, vuota: true },
);

pub(crate) static M16: Modello = Modello::nuovo(
    "([0-9a-zA-ZIi\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉ,.\\-'\":; ()])*",
    "^(?:(?:[0-9a-zA-ZIi\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉ,\\.\\-'\"\\:; \\(\\)])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe0fff738500000000, vuota: true },
);

pub(crate) static M17: Modello = Modello::nuovo(
    "([0-9a-zA-ZIi\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉ,.\\-'\":; ])*",
    "^(?:(?:[0-9a-zA-ZIi\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉ,\\.\\-'\"\\:; ])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe0fff708500000000, vuota: true },
);

pub(crate) static M18: Modello = Modello::nuovo(
    "([0-9a-zA-Z\\- ])*",
    "^(?:(?:[0-9a-zA-Z\\- ])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff200100000000, vuota: true },
);

pub(crate) static M19: Modello = Modello::nuovo(
    "([0-9a-zA-Z\\-. ])*",
    "^(?:(?:[0-9a-zA-Z\\-\\. ])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff600100000000, vuota: true },
);

pub(crate) static M20: Modello = Modello::nuovo(
    "([0-9a-zA-Z\\-.,/_ ])*",
    "^(?:(?:[0-9a-zA-Z\\-\\.,/_ ])*)$",
    Forma::Classe { ascii: 0x7fffffe87fffffe03fff00100000000, vuota: true },
);

pub(crate) static M21: Modello = Modello::nuovo(
    "([0-9a-zA-Z\\-\\./ #])*",
    "^(?:(?:[0-9a-zA-Z\\-\\./ \\#])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ffe00900000000, vuota: true },
);

pub(crate) static M22: Modello = Modello::nuovo(
    "([0-9a-zA-Z\\-\\./ ])*",
    "^(?:(?:[0-9a-zA-Z\\-\\./ ])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ffe00100000000, vuota: true },
);

pub(crate) static M23: Modello = Modello::nuovo(
    "([0-9a-zA-Z\\-])*",
    "^(?:(?:[0-9a-zA-Z\\-])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff200000000000, vuota: true },
);

pub(crate) static M24: Modello = Modello::nuovo(
    "([0-9a-zA-Z\\-_/])*",
    "^(?:(?:[0-9a-zA-Z\\-_/])*)$",
    Forma::Classe { ascii: 0x7fffffe87fffffe03ffa00000000000, vuota: true },
);

pub(crate) static M25: Modello = Modello::nuovo(
    "([0-9a-zA-Z])*",
    "^(?:(?:[0-9a-zA-Z])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff000000000000, vuota: true },
);

pub(crate) static M26: Modello = Modello::nuovo(
    "([0-9a-zA-ZàèéìòùIi\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉ\r\n,.\\-'\":;@/\\\\_() ])*",
    "^(?:(?:[0-9a-zA-ZàèéìòùIi\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉ\\x{D}\\x{A},\\.\\-'\"\\:;@/\\\\_\\(\\) ])*)$",
    Forma::Classe { ascii: 0x7fffffe97ffffff0ffff38500002400, vuota: true },
);

pub(crate) static M27: Modello = Modello::nuovo(
    "([0-9À-ža-zA-Z\\- '/.,])*",
    "^(?:(?:[0-9À-ža-zA-Z\\- '/\\.,])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03fff08100000000, vuota: true },
);

pub(crate) static M28: Modello = Modello::nuovo(
    "([A-Z0-9])*",
    "^(?:(?:[A-Z0-9])*)$",
    Forma::Classe { ascii: 0x7fffffe03ff000000000000, vuota: true },
);

pub(crate) static M29: Modello = Modello::nuovo(
    "([Ii\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉa-zA-Z\\- ',.])*",
    "^(?:(?:[Ii\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉa-zA-Z\\- ',\\.])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe0000708100000000, vuota: true },
);

pub(crate) static M30: Modello = Modello::nuovo(
    "([Ii\u{8a}\u{8c}\u{8e}\u{9a}\u{9c}\u{9e}-\u{9f}À-žƉa-zA-Z\\- '.,])*",
    "^(?:(?:[Ii\\x{8A}\\x{8C}\\x{8E}\\x{9A}\\x{9C}\\x{9E}-\\x{9F}À-žƉa-zA-Z\\- '\\.,])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe0000708100000000, vuota: true },
);

pub(crate) static M31: Modello = Modello::nuovo(
    "([a-zA-Z '])*",
    "^(?:(?:[a-zA-Z '])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe0000008100000000, vuota: true },
);

pub(crate) static M32: Modello = Modello::nuovo(
    "([a-zA-Z ])*",
    "^(?:(?:[a-zA-Z ])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe0000000100000000, vuota: true },
);

pub(crate) static M33: Modello = Modello::nuovo(
    "([a-zA-Z' ])*",
    "^(?:(?:[a-zA-Z' ])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe0000008100000000, vuota: true },
);

pub(crate) static M34: Modello = Modello::nuovo(
    "([a-zA-Z,.\\-' ])*",
    "^(?:(?:[a-zA-Z,\\.\\-' ])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe0000708100000000, vuota: true },
);

pub(crate) static M35: Modello = Modello::nuovo(
    "([a-zA-Z0-9])*",
    "^(?:(?:[a-zA-Z0-9])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe03ff000000000000, vuota: true },
);

pub(crate) static M36: Modello = Modello::nuovo(
    "([a-zA-Z0-9_])*",
    "^(?:(?:[a-zA-Z0-9_])*)$",
    Forma::Classe { ascii: 0x7fffffe87fffffe03ff000000000000, vuota: true },
);

pub(crate) static M37: Modello = Modello::nuovo(
    "([a-zA-Z])*",
    "^(?:(?:[a-zA-Z])*)$",
    Forma::Classe { ascii: 0x7fffffe07fffffe0000000000000000, vuota: true },
);

pub(crate) static M38: Modello = Modello::nuovo(
    "(\\d)*",
    "^(?:(?:[\\p{Nd}])*)$",
    Forma::Classe { ascii: 0x3ff000000000000, vuota: true },
);

pub(crate) static M39: Modello = Modello::nuovo(
    "(\\d)+",
    "^(?:(?:[\\p{Nd}])+)$",
    Forma::Classe { ascii: 0x3ff000000000000, vuota: false },
);

pub(crate) static M40: Modello = Modello::nuovo(
    "0|1",
    "^(?:(?:0|1))$",
    Forma::Letterali(&["0", "1"]),
);

pub(crate) static M41: Modello = Modello::nuovo(
    "1",
    "^(?:1)$",
    Forma::Letterali(&["1"]),
);

pub(crate) static M42: Modello = Modello::nuovo(
    "ID|RICHIESTA|RISPOSTA|TUTTO",
    "^(?:(?:ID|RICHIESTA|RISPOSTA|TUTTO))$",
    Forma::Letterali(&["ID", "RICHIESTA", "RISPOSTA", "TUTTO"]),
);

pub(crate) static M43: Modello = Modello::nuovo(
    "M|F|N|m|f|n",
    "^(?:(?:M|F|N|m|f|n))$",
    Forma::Letterali(&["M", "F", "N", "m", "f", "n"]),
);

pub(crate) static M44: Modello = Modello::nuovo(
    "PRIMOCARICAMENTO|SEMESTRALE|DINAMICA|STRAORDINARIA|ALTRA",
    "^(?:(?:PRIMOCARICAMENTO|SEMESTRALE|DINAMICA|STRAORDINARIA|ALTRA))$",
    Forma::Letterali(&["PRIMOCARICAMENTO", "SEMESTRALE", "DINAMICA", "STRAORDINARIA", "ALTRA"]),
);

pub(crate) static M45: Modello = Modello::nuovo(
    "SI|NO",
    "^(?:(?:SI|NO))$",
    Forma::Letterali(&["SI", "NO"]),
);

pub(crate) static M46: Modello = Modello::nuovo(
    "SI|NO|si|no|Si|No|s|n|S|N",
    "^(?:(?:SI|NO|si|no|Si|No|s|n|S|N))$",
    Forma::Letterali(&["SI", "NO", "si", "no", "Si", "No", "s", "n", "S", "N"]),
);

pub(crate) static M47: Modello = Modello::nuovo(
    "S|N|s|n",
    "^(?:(?:S|N|s|n))$",
    Forma::Letterali(&["S", "N", "s", "n"]),
);

pub(crate) static M48: Modello = Modello::nuovo(
    "[A-Za-z0-9._%\\+\\-]+@[A-Za-z0-9.\\-]+\\.[A-Za-z]{2,4}",
    "^(?:(?:[A-Za-z0-9\\._\\%\\+\\-])+@(?:[A-Za-z0-9\\.\\-])+\\.(?:[A-Za-z]){2,4})$",
    Forma::Generale,
);
