/// Alerts, failing network services and decisions about them in PostgreSQL. Start reading at [JdbcAlertBook].
@NullMarked
package io.santoku.store.alert;

import org.jspecify.annotations.NullMarked;
