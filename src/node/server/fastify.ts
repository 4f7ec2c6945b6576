// The one door to Fastify.
export { default as swagger } from "@fastify/swagger";
export { default as fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
