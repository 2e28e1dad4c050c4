-- Companies that there are already get what a new one begins with: what each built-in role may, and the lists that requests name.

UPDATE "Role" SET permissions = permissions || ARRAY['requests.read', 'requests.create', 'requests.act', 'requests.act_responsible', 'requests.assign', 'places.read', 'places.edit'] WHERE "builtIn" = 'master' AND NOT permissions && ARRAY['requests.read'];
UPDATE "Role" SET permissions = permissions || ARRAY['requests.read', 'requests.create', 'requests.act', 'requests.act_responsible', 'requests.assign', 'places.read', 'places.edit'] WHERE "builtIn" = 'administrator' AND NOT permissions && ARRAY['requests.read'];
UPDATE "Role" SET permissions = permissions || ARRAY['requests.read', 'requests.create', 'requests.act_responsible', 'places.read', 'places.edit'] WHERE "builtIn" = 'operator' AND NOT permissions && ARRAY['requests.read'];
UPDATE "Role" SET permissions = permissions || ARRAY['requests.read', 'requests.create', 'requests.act_responsible', 'places.read'] WHERE "builtIn" = 'technician' AND NOT permissions && ARRAY['requests.read'];

CREATE TEMPORARY TABLE begun ("organizationId" UUID PRIMARY KEY, at TIMESTAMPTZ(3) NOT NULL);
INSERT INTO begun SELECT o."organizationId", now() FROM "Organization" o WHERE NOT EXISTS (SELECT FROM "CatalogItem" c WHERE c."organizationId" = o."organizationId");

INSERT INTO "CatalogItem" ("organizationId", id, kind, label, position, "createdAt", "updatedAt")
SELECT "organizationId", uuidv7(), 'CHANNEL', label::jsonb, position, at, at FROM begun, (VALUES
  (0, '{"es":"Teléfono","pt-BR":"Telefone"}'),
  (1, '{"es":"Correo electrónico","pt-BR":"E-mail"}'),
  (2, '{"es":"WhatsApp","pt-BR":"WhatsApp"}'),
  (3, '{"es":"Presencial","pt-BR":"Presencial"}'),
  (4, '{"es":"Sitio web","pt-BR":"Site"}'),
  (5, '{"es":"Redes sociales","pt-BR":"Redes sociais"}'),
  (6, '{"es":"Carta","pt-BR":"Carta"}')
) AS given (position, label);

INSERT INTO "CatalogItem" ("organizationId", id, kind, label, position, "createdAt", "updatedAt")
SELECT "organizationId", uuidv7(), 'AREA', label::jsonb, position, at, at FROM begun, (VALUES
  (0, '{"es":"Atención al cliente","pt-BR":"Atendimento ao cliente"}'),
  (1, '{"es":"Posventa","pt-BR":"Pós-venda"}'),
  (2, '{"es":"Ventas","pt-BR":"Vendas"}'),
  (3, '{"es":"Administración y finanzas","pt-BR":"Administração e finanças"}'),
  (4, '{"es":"Despacho y bodega","pt-BR":"Expedição e estoque"}'),
  (5, '{"es":"Legal","pt-BR":"Jurídico"}')
) AS given (position, label);

INSERT INTO "CatalogItem" ("organizationId", id, kind, label, position, "termValue", "termUnit", "createdAt", "updatedAt")
SELECT "organizationId", uuidv7(), 'TYPE', label::jsonb, position, term, unit::"TermUnit", at, at FROM begun, (VALUES
  (0, '{"es":"Consulta","pt-BR":"Consulta"}', 2, 'DAYS'),
  (1, '{"es":"Reclamo","pt-BR":"Reclamação"}', 5, 'DAYS'),
  (2, '{"es":"Solicitud de documentos","pt-BR":"Solicitação de documentos"}', 3, 'DAYS'),
  (3, '{"es":"Pagos y devoluciones","pt-BR":"Pagamentos e devoluções"}', 5, 'DAYS'),
  (4, '{"es":"Actualización de datos","pt-BR":"Atualização de dados"}', 1, 'DAYS'),
  (5, '{"es":"Urgencia","pt-BR":"Urgência"}', 4, 'HOURS'),
  (6, '{"es":"Sugerencia o felicitación","pt-BR":"Sugestão ou elogio"}', 10, 'DAYS')
) AS given (position, label, term, unit);

INSERT INTO "CatalogItem" ("organizationId", id, kind, label, position, "typeId", "createdAt", "updatedAt")
SELECT begun."organizationId", uuidv7(), 'CATEGORY', given.label::jsonb, given.position, type.id, at, at FROM begun, (VALUES
  (0, 0, '{"es":"Garantía y cobertura","pt-BR":"Garantia e cobertura"}'),
  (1, 0, '{"es":"Entrega y plazos","pt-BR":"Entrega e prazos"}'),
  (2, 0, '{"es":"Uso y mantención","pt-BR":"Uso e manutenção"}'),
  (3, 0, '{"es":"Precios y condiciones","pt-BR":"Preços e condições"}'),
  (4, 1, '{"es":"Calidad del servicio","pt-BR":"Qualidade do atendimento"}'),
  (5, 1, '{"es":"Atraso","pt-BR":"Atraso"}'),
  (6, 1, '{"es":"Terminaciones o estado del producto","pt-BR":"Acabamento ou estado do produto"}'),
  (7, 1, '{"es":"Cobros","pt-BR":"Cobranças"}'),
  (8, 1, '{"es":"Convivencia y ruidos","pt-BR":"Convivência e barulho"}'),
  (9, 2, '{"es":"Boletas, facturas y comprobantes","pt-BR":"Notas fiscais e comprovantes"}'),
  (10, 2, '{"es":"Contratos y certificados","pt-BR":"Contratos e certificados"}'),
  (11, 2, '{"es":"Manuales y planos","pt-BR":"Manuais e plantas"}'),
  (12, 3, '{"es":"Devolución de dinero","pt-BR":"Reembolso"}'),
  (13, 3, '{"es":"Cambio de producto","pt-BR":"Troca de produto"}'),
  (14, 3, '{"es":"Estado de cuenta","pt-BR":"Extrato da conta"}'),
  (15, 4, '{"es":"Datos de contacto","pt-BR":"Dados de contato"}'),
  (16, 4, '{"es":"Cambio de titular","pt-BR":"Troca de titular"}'),
  (17, 5, '{"es":"Seguridad","pt-BR":"Segurança"}'),
  (18, 5, '{"es":"Servicios básicos","pt-BR":"Serviços básicos"}'),
  (19, 5, '{"es":"Acceso y llaves","pt-BR":"Acesso e chaves"}'),
  (20, 6, '{"es":"Sugerencia","pt-BR":"Sugestão"}'),
  (21, 6, '{"es":"Felicitación","pt-BR":"Elogio"}')
) AS given (position, type, label)
JOIN "CatalogItem" type ON type.kind = 'TYPE' AND type.position = given.type WHERE type."organizationId" = begun."organizationId";

DROP TABLE begun;
