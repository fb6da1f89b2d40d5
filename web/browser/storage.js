'use strict';
host.storage = { async open() { hearsay._hs_storage(); } };
