//! From what the service answers to bytes of HTTP.

use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::{Response, StatusCode};

use super::refusal::Refusal;
use crate::chiamata::Esito;
use crate::config::Mtom;
use crate::mtom;
use crate::pool::{ErrorePool, Pool};
use crate::soap;

/// An answer, or the refusal that has to take its place.
pub(super) async fn reply(esito: Esito, how: Mtom, pool: &Pool) -> Result<Response<Full<Bytes>>, Refusal> {
    match esito {
        Esito::Xml { corpo } => Ok(response(StatusCode::OK, soap::TEXT_XML, soap::envelope(&corpo))),
        Esito::Fault { codice, testo } => {
            Ok(response(StatusCode::INTERNAL_SERVER_ERROR, soap::TEXT_XML, soap::fault(codice, &testo)))
        }
        Esito::Occupato => Err(Refusal::Pool),
        Esito::Mtom { corpo, parti } if how == Mtom::Multipart => {
            let (media, body) = mtom::multipart(&soap::envelope(&corpo), &parti);
            let media = HeaderValue::from_str(&media).map_err(|_| Refusal::Failure)?;
            let mut response = response(StatusCode::OK, "", body);
            response.headers_mut().insert(CONTENT_TYPE, media);
            Ok(response)
        }
        Esito::Mtom { corpo, parti } => match pool.esegui(move || mtom::incorpora(&corpo, &parti)).await {
            Ok(Ok(corpo)) => Ok(response(StatusCode::OK, soap::TEXT_XML, soap::envelope(&corpo))),
            Ok(Err(error)) => {
                tracing::error!(%error, "an answer's parts do not go into it");
                Err(Refusal::Failure)
            }
            Err(ErrorePool::Pieno) => Err(Refusal::Pool),
            Err(ErrorePool::Chiuso | ErrorePool::Caduto) => Err(Refusal::Failure),
        },
    }
}

/// A response with a body of a known type.
pub(super) fn response(status: StatusCode, media: &'static str, body: Vec<u8>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media));
    response
}
